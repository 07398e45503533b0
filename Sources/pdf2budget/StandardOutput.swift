import ArgumentParser
import Foundation
import OutputFile

extension OutputFailure {
  /// As sysexits.h has it for failed input and output.
  static let exitCode = ExitCode(74)
}

final class StandardOutput: ByteSink {
  func write(_ data: Data) throws {
    guard !writeAll(data, to: 1) else { return }
    // A reader that closed the pipe has what it wanted; anything else is a loss of data.
    throw errno == EPIPE ? ExitCode(0) : OutputFailure("standard output")
  }

  func write(_ text: String) throws { try write(Data(text.utf8)) }

  func finish() {}
}
