// What parent and worker say to each other: one line of JSON each way.

import Foundation
import OutputFile

enum WorkerRequest: Codable, Sendable {
  /// Read a document for a stream.
  case document(path: Data, recipe: ConversionRecipe)
  /// Read a document for an output.
  case encode(path: Data, recipe: ConversionRecipe)
  /// Read a file and say which piece it needs.
  case identify(path: Data, recipe: PieceRecipe, page: PageOrder?)
  /// Make of the file that was identified last what is not there.
  case convert
}

enum WorkerAnswer: Codable, Sendable {
  /// The first line of every worker: it is up.
  case ready
  /// What the worker is about to do; the answer comes later.
  case step(DocumentWatch.Step)
  case encoded(ConvertedDocument)
  /// The document as the recipe wants it, one object of JSON, follows as a line of its own.
  case document
  case identified(key: PieceKey, sha256: String, done: PieceSummary?, lacksPage: Bool)
  case made(PieceSummary)
  /// The input gives no result.
  case failed(InputFailure)
  /// The piece cannot be written: no fault of the input.
  case outputFailed(OutputFailure)
}
