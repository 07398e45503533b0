// The list of columns itself; see FactColumn.swift. docs/contract.md says in full what each one means.

import BudgetModel
import PageModel

extension FactColumn {
  /// All, in the order of the contract. New ones stand at the end.
  package static let all: [FactColumn] = [
    .text("file", "文件", "Name of the PDF.", .required, of: .document) { $0.file },
    .text(
      "organization", "部门", "The department or unit that the document is about.", of: .table("organization")
    ) { $0.organization },
    .integer("fiscal_year", "年度", "The year that the figures are for.", of: .table("fiscal_year")) { $0.fiscalYear },
    .text(
      "report", "报告类型", "final: 决算, budget: 预算.", of: .table("report"),
      values: ReportKind.allCases.map(\.rawValue)
    ) { $0.report?.rawValue },
    .text(
      "table", "表类", "Kind of the table.", .required, of: .table("kind"), values: TableKind.allCases.map(\.rawValue)
    ) { $0.table.rawValue },
    .text(
      "table_number", "表号", "Number of the table as printed, without spaces.", of: .table("number")
    ) { $0.tableNumber },
    .text("title", "表名", "Title of the table as printed, on one line.", of: .table("title")) { $0.title },
    .text(
      "section", "栏目组", "Panel of a table that has several side by side.",
      values: Section.allCases.map(\.rawValue)
    ) { $0.section?.rawValue },
    .text("line", "行次", "行次.") { $0.line },
    .text(
      "code", "科目编码",
      "Code of the row, completed from the rows above where 类, 款 and 项 have columns of their own."
    ) { $0.code },
    .text(
      "item", "项目", "Label of the row; several label cells are joined by a slash, outermost first.", .maybeEmpty
    ) { $0.item },
    .text(
      "measure", "金额类别", "What the column counts; empty if its header is none of these.",
      values: Measure.allCases.map(\.rawValue)
    ) { $0.figure.measure?.rawValue },
    .text(
      "measure_label", "栏目名称", "The column's header cells, outermost first, joined by a slash.", .maybeEmpty
    ) { $0.figure.measureLabel },
    .amount(
      "amount", "金额", "Exact decimal in the unit of the table, with the decimals that are printed.", .required
    ) { $0.figure.amount },
    .text("unit", "单位", "Unit of the amount; empty where the page does not say.") { $0.figure.unit?.symbol },
    .amount(
      "amount_yuan", "金额（元）", "Exact decimal in yuan; empty where the unit is not money or not known."
    ) { $0.figure.amountInYuan },
    .text(
      "status", "核验状态", "Whether the document's own arithmetic proves the amount.", .required,
      values: Status.allCases.map(\.rawValue)
    ) { $0.status.rawValue },
    .integer("page", "页码", "Page of the amount, counted from 1.", .required, minimum: 1) { $0.figure.page },
    .points(
      "x0", "左", "Left edge of the amount's text, in points from the left of the page as shown."
    ) { $0.x0 },
    .points(
      "y0", "上", "Upper edge of the amount's text, in points from the top of the page as shown."
    ) { $0.y0 },
    .points(
      "x1", "右", "Right edge of the amount's text, in points from the left of the page as shown."
    ) { $0.x1 },
    .points(
      "y1", "下", "Lower edge of the amount's text, in points from the top of the page as shown."
    ) { $0.y1 },
    .text("raw", "原文", "The text of the cell before any normalisation.", .required) { $0.figure.raw },
    .text(
      "spending_unit", "预算单位",
      "The unit whose row this is, as printed; empty where the table speaks of the organization as a whole."
    ) { $0.dimensions.spendingUnit },
    .text("project", "项目名称", "The project whose row this is, as printed.") { $0.dimensions.project },
    .text(
      "fund", "资金性质", "Which money it is, as the row, the header or the table says.",
      values: Fund.allCases.map(\.rawValue)
    ) { $0.figure.fund?.rawValue },
    .text(
      "function_code", "功能分类编码", "Code of the functional classification, also where only a 类 is named."
    ) { $0.dimensions.functionCode },
    .text(
      "economic_code", "部门经济分类编码", "Code of the departments' economic classification, 301 and on."
    ) { $0.dimensions.economicCode },
    .text(
      "government_economic_code", "政府经济分类编码", "Code of the government's economic classification, 501 and on."
    ) { $0.dimensions.governmentEconomicCode },
    .text(
      "concept", "概念", "What the line is in a vocabulary that does not change with wording: docs/concepts.csv."
    ) { $0.dimensions.concept },
    .text(
      "source", "来源", "Whether it is the document's own text or was recognised from a picture of the page.",
      .required, values: GlyphSource.allCases.map(\.rawValue)
    ) { $0.figure.source.rawValue },
    .text(
      "doubt", "存疑",
      "Ids of the diagnostics that make this reading uncertain, joined by semicolons; empty for a clean one."
    ) { $0.figure.doubt.isEmpty ? nil : $0.figure.doubt.ids.joined(separator: ";") },
  ]
}
