// What the command says to people: on standard error, one line a file.

import Batch
import BudgetModel
import Foundation
import PageModel
import Reconciliation
import Writers

struct Talk {
  let isQuiet: Bool

  func report(_ document: BudgetDocument) {
    let warnings = document.diagnostics.filter { $0.severity == .warning }
    for warning in warnings {
      let place = warning.page.map { ", page \($0)" } ?? ""
      say("\(document.identity.file)\(place): \(warning.message) [\(warning.id)]")
    }
    guard !isQuiet else { return }
    say("\(document.identity.file): \(CheckReport(document).summary)")
  }

  /// - Parameter hints: see ``InputFailure/message(hints:)``.
  func report(_ failure: InputFailure, file: String, hints: [String: String] = [:]) {
    say("\(file): \(failure.message(hints: hints))")
  }

  func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}

extension CheckReport {
  /// With what the rules know of missing tables and of mistakes.
  init(_ document: BudgetDocument) {
    self.init(
      document, missing: document.missingTables,
      guesses: Dictionary(uniqueKeysWithValues: Guess.allCases.map { ($0.rawValue, $0.text) }))
  }
}
