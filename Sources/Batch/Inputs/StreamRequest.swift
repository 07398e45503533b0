// A line of the input of `pdf2budget stream`.

import BudgetPipeline
import Foundation

package struct StreamRequest {
  package struct Bad: Error {
    /// As far as it was understood, else the line.
    var path: RawPath
    var failure: InputFailure
  }

  var path: RawPath
  var password, pages: String?

  /// A line that begins with a brace is JSON, any other a path.
  package static func parse(_ line: [UInt8]) -> Result<StreamRequest, Bad> {
    guard line.first == UInt8(ascii: "{") else { return .success(StreamRequest(path: RawPath(bytes: line))) }
    guard let fields = try? JSONDecoder().decode(RequestFields.self, from: Data(line)) else {
      return .failure(Bad(path: RawPath(bytes: line), failure: .badLine("this is no JSON object with a path")))
    }
    if let pages = fields.pages, PageSelection(pages) == nil {
      return .failure(Bad(path: RawPath(fields.path), failure: .badLine("'\(pages)' is no list of pages")))
    }
    return .success(StreamRequest(path: RawPath(fields.path), password: fields.password, pages: fields.pages))
  }

  private struct RequestFields: Decodable {
    var path: String
    var password, pages: String?
  }
}

/// Lines of the input, numbered, for several threads.
final class RequestQueue: Sendable {
  private let state: Locked<State>
  /// How often a waiting thread looks whether it should stop.
  private static let interval: Int32 = 200
  /// Bytes of a line. No path is longer than 4,096; an endless line must not fill the memory.
  private static let longestLine = 1 << 16

  private struct State {
    var lines: LineReader
    var number = 0
  }

  init(descriptor: Int32) {
    state = Locked(State(lines: LineReader(descriptor: descriptor, longest: Self.longestLine)))
  }

  /// The next line that is not empty, without a carriage return at its end or a byte order mark at its beginning.
  func next(isStopped: () -> Bool) -> (Int, [UInt8])? {
    state.withLock { state in
      while !isStopped() {
        switch state.lines.next(milliseconds: Self.interval) {
        case .end: return nil
        case .nothing: continue
        case .line(let line):
          let path = trimmed(line, isFirst: state.number == 0)
          if path.isEmpty { continue }
          defer { state.number += 1 }
          return (state.number, path)
        }
      }
      return nil
    }
  }
}

/// A line of a list of paths as Windows or an editor may have written it.
func trimmed(_ line: [UInt8], isFirst: Bool) -> [UInt8] {
  var line = line[...]
  if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
  if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
  return Array(line)
}
