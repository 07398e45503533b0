// Where text goes: to standard output, or to a file that is written whole or not at all.

import ArgumentParser
import Foundation
import OutputFile

extension OutputFailure {
  /// As sysexits.h has it for failed input and output.
  static let exitCode = ExitCode(74)
}

final class OutputSink {
  /// Standard output if nil.
  private let file: WholeFile?

  /// - Parameter path: of a file, which is there once ``finish()`` has returned; nil for standard output.
  init(path: String? = nil) throws(OutputFailure) {
    // `map` would forget which errors it throws.
    if let path { file = try WholeFile(path: path) } else { file = nil }
  }

  func write(_ text: String) throws {
    if let file { return try file.write(Data(text.utf8)) }
    guard !writeAll(Data(text.utf8), to: 1) else { return }
    // A reader that closed the pipe has what it wanted; anything else is a loss of data.
    throw errno == EPIPE ? ExitCode(0) : OutputFailure("standard output")
  }

  func finish() throws(OutputFailure) { try file?.finish() }
}
