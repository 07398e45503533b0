// What the columns of the CSV of figures mean, for programs. docs/contract.md says it in full.

import BudgetModel
import PageModel

extension TableSchema {
  /// Of the CSV of figures of the text.
  public static func figures(_ language: HeaderLanguage = .english) -> TableSchema {
    let row = NarrativeRow.probe
    return TableSchema(
      fields: NarrativeList.columns.map { column in
        Field(
          column.name(in: language), FigureListMeaning.explanations[column.name] ?? "", type: column.value(row).type,
          title: column.name(in: language == .english ? .chinese : .english),
          constraints: FigureListMeaning.values[column.name].map { .init(enum: $0) })
      })
  }
}

enum FigureListMeaning {
  static let explanations = [
    "file": "file name of the PDF", "organization": "the department", "fiscal_year": "the year of the document",
    "report": "final accounts or budget", "section": "heading of the numbered part",
    "headings": "all headings over the sentence, the outermost first", "subject": "what the number is of",
    "path_type": "account: 类, as the text names it", "path_section": "account: 款", "path_item": "account: 项",
    "code": "code of that account, from the document's own tables or as printed", "kind": "what the number says",
    "amount": "the number as printed, exact", "unit": "unit as printed; empty where the text has none",
    "amount_yuan": "amount in yuan, where it is money", "direction": "whether it is more or less than before",
    "base_year": "the year that it is compared with", "of": "what a share or a completion is of",
    "comparator": "what it is compared with, as printed", "as_of": "the day, month or year of a stock",
    "status": "whether the text's own arithmetic and the tables prove it", "page": "page, counted from 1",
    "x0": "left edge of the number, in points from the page's upper left corner", "y0": "upper edge",
    "x1": "right edge", "y1": "lower edge", "raw": "the number as printed, with its unit",
    "sentence": "the sentence that it stands in", "doubt": "why it may be misread: ids, joined by ;",
  ]

  static let values = [
    "report": ["final", "budget"], "kind": NarrativeFigure.Kind.allCases.map(\.rawValue),
    "direction": ["increase", "decrease"], "status": ["verified", "unverified", "conflict"],
  ]
}

extension NarrativeRow {
  /// Any row: what kind of value a column has does not depend on it.
  fileprivate static let probe = NarrativeRow(
    identity: DocumentIdentity(file: "", sha256: "", pageCount: 0),
    figure: NarrativeFigure(
      subject: nil, kind: .amount, amount: Amount(coefficient: 0), unit: nil, page: 1,
      box: Box(x0: 0, y0: 0, x1: 0, y1: 0),
      sentence: "", raw: ""))
}

extension FactValue {
  fileprivate var type: TableSchema.Field.Kind {
    switch self {
    case .text: .string
    case .integer: .integer
    case .amount, .points: .number
    }
  }
}
