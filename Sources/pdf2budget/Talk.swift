// What the command says to people: on standard error, one line a file.

import BudgetModel
import BudgetPipeline
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

  func report(_ problem: InputProblem, file: String) {
    say("\(file): \(problem.message)")
  }

  func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}

extension CheckReport {
  /// With what the reconciliation knows of missing tables.
  init(_ document: BudgetDocument) { self.init(document, missing: document.missingTables) }
}
