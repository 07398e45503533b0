// One stream of text with all documents, in a file or on standard output.

import Foundation
import OutputFile

/// What stands around the encoded documents.
struct TextFrame: Sendable {
  var start = ""
  var between = ""
  var end = ""
}

final class TextFile: Output {
  private let sink: any ByteSink
  private let frame: TextFrame
  private var isEmpty = true

  init(_ sink: any ByteSink, frame: TextFrame) throws {
    (self.sink, self.frame) = (sink, frame)
    try write(frame.start)
  }

  func add(_ entry: OutputEntry) throws -> String? {
    guard case .success(let document) = entry.result else { return nil }
    if !isEmpty { try write(frame.between) }
    isEmpty = false
    try sink.write(document.bytes)
    return nil
  }

  func finish() throws {
    try write(frame.end)
    try sink.finish()
  }

  private func write(_ text: String) throws {
    if !text.isEmpty { try sink.write(Data(text.utf8)) }
  }
}
