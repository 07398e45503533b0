// The names of the contract's values for people. A test holds that each has one.

import BudgetModel
import Texts

extension Language {
  package func name(_ kind: TableKind) -> String { text("kind.\(kind.rawValue)") }
  package func name(_ report: ReportKind) -> String { text("report.\(report.rawValue)") }
  package func name(_ status: Status) -> String { text("status.\(status.rawValue)") }

  /// A value of a column of the flat lists, or of a picture of a page, which a program reads as it is.
  package func value(_ value: String, ofColumn column: String) -> String {
    guard self != .english, let group = Self.groups[column] else { return value }
    return text("\(group).\(value)")
  }

  /// The names that stand for the values of a column.
  private static let groups = [
    "table": "kind", "report": "report", "section": "section", "measure": "measure", "status": "status",
    "fund": "fund", "source": "source", "direction": "direction", "role": "role", "use": "use",
  ]
}
