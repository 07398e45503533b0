// The columns of a fact, in their order, with their names and values: one list behind every flat format.

import BudgetModel
import PageModel

public enum HeaderLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

public enum FactColumn: String, Sendable, CaseIterable {
  case file, organization
  case fiscalYear = "fiscal_year"
  case report, table
  case tableNumber = "table_number"
  case title, section, line, code, item, measure
  case measureLabel = "measure_label"
  case amount, unit
  case amountYuan = "amount_yuan"
  case status, page, x0, y0, x1, y1, raw, source, doubt

  public func name(in language: HeaderLanguage) -> String {
    switch language {
    case .english: rawValue
    case .chinese: chineseName
    }
  }

  private var chineseName: String {
    switch self {
    case .file: "文件"
    case .organization: "部门"
    case .fiscalYear: "年度"
    case .report: "报告类型"
    case .table: "表类"
    case .tableNumber: "表号"
    case .title: "表名"
    case .section: "栏目组"
    case .line: "行次"
    case .code: "科目编码"
    case .item: "项目"
    case .measure: "金额类别"
    case .measureLabel: "栏目名称"
    case .amount: "金额"
    case .unit: "单位"
    case .amountYuan: "金额（元）"
    case .status: "核验状态"
    case .page: "页码"
    case .x0: "左"
    case .y0: "上"
    case .x1: "右"
    case .y1: "下"
    case .raw: "原文"
    case .source: "来源"
    case .doubt: "存疑"
    }
  }

  /// The value as text; nil where the document does not say.
  public func value(of fact: Fact) -> String? {
    let figure = fact.figure
    return switch self {
    case .file: fact.file
    case .organization: fact.organization
    case .fiscalYear: fact.fiscalYear.map(String.init)
    case .report: fact.report?.rawValue
    case .table: fact.table.rawValue
    case .tableNumber: fact.tableNumber
    case .title: fact.title
    case .section: fact.section?.rawValue
    case .line: fact.line
    case .code: fact.code
    case .item: fact.item
    case .measure: figure.measure?.rawValue
    case .measureLabel: figure.measureLabel
    case .amount: figure.amount.description
    case .unit: figure.unit?.symbol
    case .amountYuan: figure.amountInYuan?.description
    case .status: fact.status.rawValue
    case .page: String(figure.page)
    case .x0: Self.points(figure.box.x0)
    case .y0: Self.points(figure.box.y0)
    case .x1: Self.points(figure.box.x1)
    case .y1: Self.points(figure.box.y1)
    case .raw: figure.raw
    case .source: figure.source.rawValue
    case .doubt: figure.doubt.isEmpty ? nil : figure.doubt.ids.joined(separator: ";")
    }
  }

  /// Points with two decimals.
  private static func points(_ value: Double) -> String {
    Amount(coefficient: Int64((value * 100).rounded()), scale: 2).description
  }
}
