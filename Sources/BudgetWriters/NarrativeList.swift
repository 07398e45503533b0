// The figures of the text as a flat list: what CSV, the database and the workbook show of them is made from this one list
// of columns. docs/contract.md says what they mean.

import BudgetModel
import PageModel

/// A figure with the document that it stands in.
package struct NarrativeRow {
  package let identity: DocumentIdentity
  package let figure: NarrativeFigure
}

package enum NarrativeList {
  package static let columns: [ListColumn<NarrativeRow>] =
    [
      ListColumn("file", "文件") { .text($0.identity.file) },
      ListColumn("organization", "部门") { .text($0.identity.organization) },
      ListColumn("fiscal_year", "年度") { .integer($0.identity.fiscalYear) },
      ListColumn("report", "报告类型") { .text($0.identity.report?.rawValue) },
    ] + own

  /// Those that say nothing of the document.
  package static let own: [ListColumn<NarrativeRow>] = [
    ListColumn("section", "章节") { .text($0.figure.section) },
    ListColumn("headings", "各级标题") { .text($0.figure.headings.joined(separator: "/")) },
    ListColumn("subject", "事项") { .text($0.figure.subject) },
    ListColumn("path_type", "类") { .text($0.figure.path?.category) },
    ListColumn("path_section", "款") { .text($0.figure.path?.group) },
    ListColumn("path_item", "项") { .text($0.figure.path?.item) },
    ListColumn("code", "科目编码") { .text($0.figure.code) },
    ListColumn("kind", "数字类别") { .text($0.figure.kind.rawValue) },
    ListColumn("amount", "数额") { .amount($0.figure.amount) },
    ListColumn("unit", "单位") { .text($0.figure.unit?.symbol) },
    ListColumn("amount_yuan", "金额（元）") { .amount($0.figure.amountInYuan) },
    ListColumn("direction", "增减") { .text($0.figure.direction?.rawValue) },
    ListColumn("base_year", "比较年度") { .integer($0.figure.baseYear) },
    ListColumn("of", "占比对象") { .text($0.figure.of) },
    ListColumn("comparator", "比较对象") { .text($0.figure.comparator) },
    ListColumn("as_of", "截止日期") { .text($0.figure.asOf) },
    ListColumn("status", "核验状态") { .text($0.figure.status?.rawValue) },
    ListColumn("page", "页码") { .integer($0.figure.page) },
    ListColumn("x0", "左") { .points($0.figure.box.x0) },
    ListColumn("y0", "上") { .points($0.figure.box.y0) },
    ListColumn("x1", "右") { .points($0.figure.box.x1) },
    ListColumn("y1", "下") { .points($0.figure.box.y1) },
    ListColumn("raw", "原文") { .text($0.figure.raw) },
    ListColumn("sentence", "句子") { .text($0.figure.sentence) },
    ListColumn("doubt", "存疑") { row in
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
    ListCSV.header(NarrativeList.columns, language)
  }

  /// One line for each figure of the text, without the header.
  public static func rows(_ document: BudgetDocument, isSafe: Bool = false) -> String {
    ListCSV.rows(NarrativeList.columns, of: document.narrativeRows, isSafe: isSafe)
  }
}
