// The figures of the text as a flat list: what CSV, the database and the workbook show of them is made from this one list
// of columns. docs/contract.md says what they mean.

import BudgetModel
import PageModel

/// A figure with the document that it stands in.
package struct NarrativeRow {
  package let identity: DocumentIdentity
  package let figure: NarrativeFigure
}

package struct NarrativeColumn: Sendable {
  package let name: String
  let chineseName: String
  package let value: @Sendable (NarrativeRow) -> FactValue

  private init(_ name: String, _ chineseName: String, _ value: @escaping @Sendable (NarrativeRow) -> FactValue) {
    (self.name, self.chineseName, self.value) = (name, chineseName, value)
  }

  package func name(in language: HeaderLanguage) -> String {
    switch language {
    case .english: name
    case .chinese: chineseName
    }
  }

  package static let all: [NarrativeColumn] =
    [
      NarrativeColumn("file", "文件") { .text($0.identity.file) },
      NarrativeColumn("organization", "部门") { .text($0.identity.organization) },
      NarrativeColumn("fiscal_year", "年度") { .integer($0.identity.fiscalYear) },
      NarrativeColumn("report", "报告类型") { .text($0.identity.report?.rawValue) },
    ] + own

  /// Those that say nothing of the document.
  package static let own: [NarrativeColumn] = [
    NarrativeColumn("section", "章节") { .text($0.figure.section) },
    NarrativeColumn("headings", "各级标题") { .text($0.figure.headings.joined(separator: "/")) },
    NarrativeColumn("subject", "事项") { .text($0.figure.subject) },
    NarrativeColumn("path_type", "类") { .text($0.figure.path?.category) },
    NarrativeColumn("path_section", "款") { .text($0.figure.path?.group) },
    NarrativeColumn("path_item", "项") { .text($0.figure.path?.item) },
    NarrativeColumn("code", "科目编码") { .text($0.figure.code) },
    NarrativeColumn("kind", "数字类别") { .text($0.figure.kind.rawValue) },
    NarrativeColumn("amount", "数额") { .amount($0.figure.amount) },
    NarrativeColumn("unit", "单位") { .text($0.figure.unit?.symbol) },
    NarrativeColumn("amount_yuan", "金额（元）") { .amount($0.figure.amountInYuan) },
    NarrativeColumn("direction", "增减") { .text($0.figure.direction?.rawValue) },
    NarrativeColumn("base_year", "比较年度") { .integer($0.figure.baseYear) },
    NarrativeColumn("of", "占比对象") { .text($0.figure.of) },
    NarrativeColumn("comparator", "比较对象") { .text($0.figure.comparator) },
    NarrativeColumn("as_of", "截止日期") { .text($0.figure.asOf) },
    NarrativeColumn("status", "核验状态") { .text($0.figure.status?.rawValue) },
    NarrativeColumn("page", "页码") { .integer($0.figure.page) },
    NarrativeColumn("x0", "左") { .points($0.figure.box.x0) },
    NarrativeColumn("y0", "上") { .points($0.figure.box.y0) },
    NarrativeColumn("x1", "右") { .points($0.figure.box.x1) },
    NarrativeColumn("y1", "下") { .points($0.figure.box.y1) },
    NarrativeColumn("raw", "原文") { .text($0.figure.raw) },
    NarrativeColumn("sentence", "句子") { .text($0.figure.sentence) },
    NarrativeColumn("doubt", "存疑") { row in
      .text(row.figure.doubt.isEmpty ? nil : row.figure.doubt.ids.joined(separator: ";"))
    },
  ]
}

extension BudgetDocument {
  /// In the order of the text.
  package var narrativeRows: [NarrativeRow] {
    narrative.figures.map { NarrativeRow(identity: identity, figure: $0) }
  }
}

public enum NarrativeCSV {
  /// The header row.
  public static func header(_ language: HeaderLanguage = .english) -> String {
    CSVWriter.line(NarrativeColumn.all.map { $0.name(in: language) })
  }

  /// One line for each figure of the text, without the header.
  public static func rows(_ document: BudgetDocument, isSafe: Bool = false) -> String {
    document.narrativeRows.map { row in
      CSVWriter.line(NarrativeColumn.all.map { $0.value(row).text ?? "" }, isSafe: isSafe)
    }.joined()
  }
}
