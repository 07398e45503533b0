// Lines of bytes through a descriptor, in both directions.

import Foundation
import OutputFile

/// Cuts what comes through a descriptor into lines.
struct LineReader {
  enum Event {
    /// Without its end.
    case line([UInt8])
    /// Nothing came within the time.
    case nothing
    case end
  }

  private let descriptor: Int32
  private let longest: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins, and how far no end of it was found.
  private var (start, searched) = (0, 0)
  private var isAtEnd = false

  /// - Parameter longest: bytes of a line; what a line has beyond them is dropped.
  init(descriptor: Int32, longest: Int = .max) { (self.descriptor, self.longest) = (descriptor, longest) }

  /// The next line; the last one needs no end.
  /// - Parameter milliseconds: how long to wait for more, -1 for ever.
  mutating func next(milliseconds: Int32 = -1) -> Event {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, searched) = (end + 1, end + 1) }
        return .line(Array(buffer[start..<end].prefix(longest)))
      }
      if buffer.count - start > longest { buffer.removeLast(buffer.count - start - longest) }
      searched = buffer.count
      if isAtEnd { return takeRest() }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, milliseconds)
      if ready == 0 { return .nothing }
      if ready > 0 { readMore() }
    }
  }

  private mutating func takeRest() -> Event {
    guard start < buffer.count else { return .end }
    defer { start = buffer.count }
    return .line(Array(buffer[start...]))
  }

  private mutating func readMore() {
    buffer.removeFirst(start)
    (start, searched) = (0, buffer.count)
    var count = 0
    buffer += [UInt8](unsafeUninitializedCapacity: 1 << 16) { space, filled in
      count = read(descriptor, space.baseAddress, space.count)
      filled = max(0, count)
    }
    if count == 0 || count < 0 && errno != EINTR { isAtEnd = true }
  }
}

/// Whether nobody can read any more what is written to a pipe or terminal.
func isAbandoned(_ descriptor: Int32) -> Bool {
  var state = pollfd(fd: descriptor, events: 0, revents: 0)
  return poll(&state, 1, 0) > 0 && state.revents & Int16(POLLERR | POLLHUP) != 0
}
