// What the grammar knows of a document before it reads a sentence.

import BudgetModel
import Tokenizer

public struct ProseDocument: Sendable {
  var fiscalYear: Int?
  var report: ReportKind?
  var organization: [Unicode.Scalar]?

  public init(fiscalYear: Int?, report: ReportKind?, organization: String?) {
    self.fiscalYear = fiscalYear
    self.report = report
    self.organization = organization.map { $0.unicodeScalars.map(\.lexical) }
  }

  /// Of an amount of which the text says no more: the kind of account that the document gives.
  var plainKind: NarrativeFigure.Kind {
    switch report {
    case .final: .final
    case .budget: .budget
    case nil: .amount
    }
  }
}
