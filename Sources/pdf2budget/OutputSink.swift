// Where data goes. A file is written whole or not at all: under another name first, then renamed.

import ArgumentParser
import Foundation

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
      throw ValidationError(
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
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      // A reader that closed the pipe has what it wanted.
      if path == nil { throw ExitCode(0) }
      throw failure(error)
    }
  }

  func finish() throws {
    guard let path, let temporary else { return }
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw failure(error)
    }
    guard rename(temporary, path) == 0 else {
      throw ValidationError("\(path) cannot be written: \(String(cString: strerror(errno))).")
    }
  }

  private func failure(_ error: any Error) -> any Error {
    ValidationError("\(path ?? "standard output") cannot be written: \(error.localizedDescription).")
  }
}
