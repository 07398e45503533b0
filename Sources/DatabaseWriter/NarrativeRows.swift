// Rows of the database's tables of figures and statements: what the text of a document says.

import BudgetModel
import BudgetWriters
import PageModel

/// A figure of the text; its document says whose it is.
struct FigureRow: Encodable {
  private enum Key: String, CodingKey {
    case id = "figure_id"
    case document = "document_id"
    case fen = "amount_fen"
  }

  private let id: Int
  private let row: NarrativeRow

  init(_ row: NarrativeRow, id: Int) { (self.row, self.id) = (row, id) }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(id, forKey: .id)
    try keys.encode(1, forKey: .document)
    try keys.encodeIfPresent(row.figure.amountInYuan?.integer(decimals: 2), forKey: .fen)
    var container = encoder.container(keyedBy: ColumnKey.self)
    try container.encode(NarrativeList.own, of: row)
  }
}

struct NarrativeStatementRow: Encodable {
  var statementId: Int
  var documentId = 1
  var section: String?
  var headings: String
  var kind: NarrativeStatement.Kind
  var subject, comparator: String?
  var page: Int
  var x0, y0, x1, y1: Double
  var sentence: String

  init(_ statement: NarrativeStatement, id: Int) {
    statementId = id
    section = statement.section
    headings = statement.headings.joined(separator: "/")
    kind = statement.kind
    (subject, comparator) = (statement.subject, statement.comparator)
    page = statement.page
    (x0, y0, x1, y1) = (statement.box.x0, statement.box.y0, statement.box.x1, statement.box.y1)
    sentence = statement.sentence
  }
}
