// What the command says to people: on standard error, one line a file.

import BudgetModel
import BudgetPipeline
import Foundation
import PageModel

struct Talk {
  let isQuiet: Bool

  func report(_ document: BudgetDocument) {
    let warnings = document.diagnostics.filter { $0.severity == .warning }
    for warning in warnings {
      let place = warning.page.map { ", page \($0)" } ?? ""
      say("\(document.identity.file)\(place): \(warning.message) [\(warning.id)]")
    }
    guard !isQuiet else { return }
    let tables = document.statements.count
    say("\(document.identity.file): \(counted(document.facts.count, "amount")) in \(counted(tables, "table"))")
  }

  func report(_ problem: InputProblem, file: String) {
    say("\(file): \(problem.message)")
  }

  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
