// Values of the flat lists as a reader of Chinese wants them; in English they stay what programs call them.

import BudgetModel
import BudgetWriters
import Meaning
import Texts

struct ShownValues {
  let language: Language

  private static let concepts = Dictionary(
    ConceptName.all.map { ($0.id, $0.chinese) }, uniquingKeysWith: { first, _ in first })

  func callAsFunction(_ value: FactValue, column: String, group: String? = nil) -> ListSheet.Value {
    guard language != .english, case .text(let text?) = value else { return ListSheet.Value(value) }
    switch column {
    case "concept": return .text(Self.concepts[text] ?? text)
    case "doubt": return .text(doubts(text.split(separator: ";").map(String.init)))
    default: return .text(group.map { language.text("\($0).\(text)") } ?? language.value(text, ofColumn: column))
    }
  }

  /// Of a column of the figures of the text, whose sections are headings.
  func callAsFunction(_ value: FactValue, ofText column: String) -> ListSheet.Value {
    switch column {
    case "kind": self(value, column: column, group: "figure")
    // A completion is of a budget; a share is of what the text names.
    case "of" where NarrativeFigure.Kind(rawValue: value.text ?? "") != nil:
      self(value, column: column, group: "figure")
    case "report", "direction", "status", "doubt": self(value, column: column)
    default: ListSheet.Value(value)
    }
  }

  /// Why numbers are not sure, by the ids of their diagnostics.
  func doubts(_ ids: [String]) -> String {
    ids.map { language.text("doubt.\($0)") }.joined(separator: language.text("check.semicolon"))
  }
}
