// The flat view of a document: one amount a row, with everything that a reader of a spreadsheet needs beside it.

import PageModel

/// One amount, with what the contract says of it.
public struct Fact: Sendable, Hashable {
  public var file: String
  public var organization: String?
  public var fiscalYear: Int?
  public var report: ReportKind?
  public var table: TableKind
  public var tableNumber: String?
  public var title: String?
  public var section: Section?
  public var line: String?
  public var code: String?
  public var item: String
  public var dimensions: Dimensions
  public var status: Status
  public var figure: Figure
}

extension BudgetDocument {
  /// Every amount of the money tables, in document order: page, table, row, column.
  public var facts: [Fact] {
    var facts: [Fact] = []
    for statement in statements where statement.kind.isMoneyTable {
      for row in statement.rows {
        for figure in row.figures {
          facts.append(
            Fact(
              file: identity.file, organization: statement.organization ?? identity.organization,
              fiscalYear: statement.fiscalYear ?? identity.fiscalYear, report: statement.report ?? identity.report,
              table: statement.kind, tableNumber: statement.number, title: statement.title, section: row.section,
              line: row.line, code: row.code, item: row.item, dimensions: row.dimensions,
              status: figure.status ?? .unverified, figure: figure))
        }
      }
    }
    return facts
  }
}

extension BudgetDocument {
  /// The amounts that were not read cleanly; none of them is verified.
  public var doubtfulFacts: [Fact] { facts.filter { !$0.figure.doubt.isEmpty } }
}
