// Ties the figures of the text to each other and to the tables. docs/prose.md, "Ties".

import BudgetModel
import PageModel

package enum NarrativeTies {
  /// Gives the document's figures their codes, their tests and their status. After the tables were reconciled.
  package static func tie(_ document: inout BudgetDocument) {
    guard !document.narrative.figures.isEmpty else { return }
    let accounts = AccountNames(document.statements)
    for index in document.narrative.figures.indices where document.narrative.figures[index].code == nil {
      document.narrative.figures[index].code = document.narrative.figures[index].path.flatMap(accounts.code(of:))
    }
    var text = TextTies(document.narrative, report: document.identity.report, fiscalYear: document.identity.fiscalYear)
    text.tie()
    let tables = TableTies(document, places: PrintedDecimals(document.narrative.figures))
    document.narrative.checks = text.checks + tables.checks()
    document.diagnostics += text.diagnostics
    settle(&document.narrative)
  }

  /// A figure is verified if a test proves it and none that it is in fails.
  private static func settle(_ narrative: inout Narrative) {
    var proven: Set<Int> = []
    var contradicted: Set<Int> = []
    for check in narrative.checks {
      for term in check.terms {
        guard case .figure(let index) = term.place else { continue }
        if !check.holds { contradicted.insert(index) } else if term.proves { proven.insert(index) }
      }
    }
    for index in narrative.figures.indices {
      let isClean = narrative.figures[index].doubt.isEmpty
      narrative.figures[index].status =
        contradicted.contains(index) ? .conflict : proven.contains(index) && isClean ? .verified : .unverified
    }
  }
}

/// The last place that each unit of the text is printed to: prose drops zeros, and 250.3 is 250.30.
struct PrintedDecimals {
  private var usual: [MoneyUnit: Int] = [:]

  init(_ figures: [NarrativeFigure]) {
    var counts: [MoneyUnit: [Int: Int]] = [:]
    for figure in figures where figure.amount.scale > 0 {
      guard let unit = figure.unit, unit.powerToYuan != nil else { continue }
      counts[unit, default: [:]][figure.amount.scale, default: 0] += 1
    }
    for (unit, scales) in counts { usual[unit] = scales.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key }
  }

  func place(of figure: NarrativeFigure) -> Int {
    max(figure.amount.scale, figure.unit.flatMap { usual[$0] } ?? 0)
  }
}
