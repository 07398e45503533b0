// Where data goes. A file is written whole or not at all: under another name first, then renamed.

import ArgumentParser
import Foundation

/// The output cannot be written. Exit status 74, as sysexits.h has it for failed input and output.
struct OutputProblem: Error {
  /// Names the path, the cause, and what to do.
  var message: String

  static let exitCode = ExitCode(74)
}

final class OutputSink {
  private let path: String?
  private let temporary: String?
  private let handle: FileHandle

  /// Standard output.
  init() {
    path = nil
    temporary = nil
    handle = .standardOutput
  }

  /// A file, which is there once ``finish()`` has returned.
  /// - Throws: a message that names the path and the cause.
  init(path: String) throws {
    let temporary = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    guard FileManager.default.createFile(atPath: temporary, contents: nil),
      let handle = FileHandle(forWritingAtPath: temporary)
    else {
      throw OutputProblem(
        message:
          "\(path) cannot be written: \(String(cString: strerror(errno))). Check the folder and its permissions.")
    }
    self.path = path
    self.temporary = temporary
    self.handle = handle
  }

  deinit {
    if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
  }

  func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let start = rest.baseAddress, !rest.isEmpty {
        let count = Foundation.write(handle.fileDescriptor, start, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          // A reader that closed the pipe has what it wanted; anything else is a loss of data.
          throw path == nil && errno == EPIPE ? ExitCode(0) : failure(String(cString: strerror(errno)))
        }
      }
    }
  }

  func finish() throws {
    guard let path, let temporary else { return }
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw failure(error.localizedDescription)
    }
    guard rename(temporary, path) == 0 else {
      throw failure(String(cString: strerror(errno)))
    }
  }

  private func failure(_ reason: String) -> any Error {
    OutputProblem(message: "\(path ?? "standard output") cannot be written: \(reason).")
  }
}
