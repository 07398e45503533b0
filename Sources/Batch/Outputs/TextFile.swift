// One stream of text with all documents, in a file or on standard output.

import Foundation
import OutputFile

/// What stands around the encoded documents.
struct TextFrame: Sendable {
  var start = ""
}

final class TextFile: Output {
  private let sink: any ByteSink

  init(_ sink: any ByteSink, frame: TextFrame) throws {
    self.sink = sink
    if !frame.start.isEmpty { try sink.write(Data(frame.start.utf8)) }
  }

  func add(_ entry: OutputEntry) throws -> String? {
    if case .success(let document) = entry.result { try sink.write(document.bytes) }
    return nil
  }

  func finish() throws { try sink.finish() }
}
