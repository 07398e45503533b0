// Sentences in the cells of a table: 较上年增加12.5万元，主要是…, beside the amounts that they explain. They are read as the
// text is, below the table's title, and speak of their row where they name nothing else. docs/prose.md, "Remarks".

import BudgetModel
import TableLayout
import Wording

/// What a cell says of its row.
package struct RowRemark: Sendable {
  /// Nil where it is of several rows.
  let subject: ProseSubject?
  /// Of the table.
  let title: String?
  let paragraph: Paragraph

  /// Texts of a table's rows that are none of their labels and say an amount. One over several rows is of none of them.
  package static func remarks(of statement: Statement, in grid: Grid) -> [RowRemark] {
    guard statement.kind.isMoneyTable else { return [] }
    return grid.cells.compactMap { cell in
      guard cell.isPrinted, let paragraph = paragraph(of: cell) else { return nil }
      let rows = statement.rows.filter { cell.rows.contains($0.gridRow) }
      guard let row = rows.first, !rows.contains(where: { $0.labels.contains(cell.text) }) else { return nil }
      let subject = row.labels.last.map { ProseSubject(name($0), code: row.code) }
      return RowRemark(subject: rows.count == 1 ? subject : nil, title: statement.title, paragraph: paragraph)
    }
  }

  /// Of a cell that says more than a number.
  private static func paragraph(of cell: Cell) -> Paragraph? {
    guard cell.text.unicodeScalars.contains(where: { $0.digit != nil }),
      cell.text.unicodeScalars.contains(where: { !$0.isASCII })
    else { return nil }
    var paragraph = Paragraph()
    for line in cell.lines { paragraph.append(ProseLine(line, page: cell.page)) }
    return paragraph.holdsAmount ? paragraph : nil
  }

  /// Without its list number, as headings are named: 二、公务接待费
  private static func name(_ label: String) -> String {
    let text = Array(label.unicodeScalars)
    return String(text.dropFirst(ListNumber(text)?.length ?? 0))
  }
}

extension Paragraph {
  fileprivate var holdsAmount: Bool {
    let lexer = Lexer(self)
    return lexer.lexemes(in: 0..<lexer.text.count).contains { lexeme in
      if case .number(_, let unit?) = lexeme.kind { unit.powerToYuan != nil || unit == .percent } else { false }
    }
  }
}

extension ProseFindings {
  /// Whether a remark explains amounts: says a change, a share, a completion. What a project is for explains none, whatever
  /// numbers its description holds.
  var explainsAmounts: Bool {
    figures.contains { $0.direction != nil || $0.kind == .share || $0.kind == .completionRate }
  }
}
