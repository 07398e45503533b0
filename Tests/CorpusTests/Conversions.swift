// Documents as CSV, each converted once, however many tests ask what came out.

import Foundation
import TestSupport

actor Conversions {
  static let shared = Conversions()

  private var runs: [String: Task<Program.Outcome, any Error>] = [:]

  /// The command's run over a document.
  /// - Parameter options: the same at every call for the same document.
  func csv(_ document: URL, options: [String] = []) async throws -> Program.Outcome {
    let run = runs[document.path] ?? Task { try Program.run(["-q"] + options + [document.path]) }
    runs[document.path] = run
    return try await run.value
  }
}
