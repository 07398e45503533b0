// What the grammar knows of a document before it reads a sentence.

import BudgetModel
import Tokenizer
import Wording

package struct ProseDocument: Sendable {
  var fiscalYear: Int?
  var report: ReportKind?
  /// Names of offices that the text begins sentences with, the longest first.
  var offices: [[Unicode.Scalar]]

  package init(fiscalYear: Int?, report: ReportKind?, organization: String?) {
    self.fiscalYear = fiscalYear
    self.report = report
    offices = organization.map { [$0.unicodeScalars.map(\.lexical)] } ?? []
  }

  /// Takes the names that paragraphs begin with before a year: 某某局2024年度….
  mutating func learnOffices(from paragraphs: [Paragraph]) {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for paragraph in paragraphs {
      let number = ListNumber(paragraph.text)
      let head = paragraph.text.dropFirst(number?.length ?? 0).prefix(Self.longestOffice).map(\.lexical)
      let name = head.prefix { $0.digit == nil && !"，。,:、".unicodeScalars.contains($0) }
      let year = head.dropFirst(name.count).prefix { $0.digit != nil }
      guard name.count >= Self.shortestOffice, let last = name.last, Self.officeEnds.contains(last),
        year.count == 4, head.dropFirst(name.count + year.count).first == "年", AccountPath(name) == nil
      else { continue }
      counts[Array(name), default: 0] += 1
    }
    offices = (offices + counts.keys.filter { !offices.contains($0) }).sorted {
      ($0.count, String($0)) > ($1.count, String($1))
    }
  }

  private static let longestOffice = 60
  private static let shortestOffice = 3
  static let officeEnds = Set(OfficeWord.ends.union("会心府)").flatMap(\.unicodeScalars))

  /// Of an amount of which the text says no more: the kind of account that the document gives.
  var plainKind: NarrativeFigure.Kind {
    switch report {
    case .final: .final
    case .budget: .budget
    case nil: .amount
    }
  }
}
