// Where data goes. A file is written whole or not at all: under another name first, then renamed.

import ArgumentParser
import Foundation

/// The output cannot be written. Exit status 74, as sysexits.h has it for failed input and output.
struct OutputProblem: Error {
  /// Names the path, the cause, and what to do.
  var message: String

  static let exitCode = ExitCode(74)

  /// - Parameter reason: what the system said last, if nothing else is known.
  init(_ path: String, _ reason: String = String(cString: strerror(errno))) {
    message = "\(path) cannot be written: \(reason). Check the folder, its permissions and the space on the disk."
  }
}

/// A file that appears under its name when it is whole; until then it lies beside it under another.
final class NewFile {
  let path: String
  /// Where to write.
  let temporary: String

  init(path: String) throws(OutputProblem) {
    var status = stat()
    // It takes the place of what was there, and nobody wants a file at /dev/null.
    if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      throw OutputProblem(path, "it is no ordinary file")
    }
    self.path = path
    temporary = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
    unlink(temporary)
  }

  deinit { unlink(temporary) }

  /// Everything is written: the file takes its place.
  func finish() throws(OutputProblem) {
    let descriptor = open(temporary, O_RDONLY)
    guard descriptor >= 0 else { throw OutputProblem(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw OutputProblem(path) }
  }
}

/// Text, to a file or to standard output.
final class OutputSink {
  private let file: NewFile?
  private let handle: FileHandle

  /// Standard output.
  init() {
    file = nil
    handle = .standardOutput
  }

  /// A file, which is there once ``finish()`` has returned.
  init(path: String) throws(OutputProblem) {
    let file = try NewFile(path: path)
    guard FileManager.default.createFile(atPath: file.temporary, contents: nil),
      let handle = FileHandle(forWritingAtPath: file.temporary)
    else { throw OutputProblem(path) }
    self.file = file
    self.handle = handle
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
          throw file == nil && errno == EPIPE ? ExitCode(0) : OutputProblem(file?.path ?? "standard output")
        }
      }
    }
  }

  func finish() throws(OutputProblem) {
    guard let file else { return }
    do {
      try handle.close()
    } catch {
      throw OutputProblem(file.path, error.localizedDescription)
    }
    try file.finish()
  }
}
