// The way into the record tables. Which kind a table is was decided before; here it is read by the meaning of its
// labels, with one vocabulary (FormLabel, IndicatorRole, FundingMeasure) for all regions. Three shapes are known: a form
// of labels with their values, a list with a row or a group of rows for each project, and a form that holds both.

import BudgetModel
import TableLayout
import Tokenizer

enum RecordReader {
  /// The records of a performance table: one for a form, one for each project of a list.
  static func performance(_ table: SourceTable) -> [PerformanceRecord] {
    var reader = FormReader(table)
    var records = reader.records()
    if records.count == 1, records[0].project == nil, !reader.printsProjectLabel {
      records[0].project = table.caption.title.flatMap(ProjectTitle.project(of:))
    }
    for index in records.indices {
      records[index].organization = table.caption.organization
      records[index].filledOn = records[index].filledOn ?? table.caption.filledOn
    }
    return records
  }

  /// The rows of a 重点工作 table.
  static func keyWork(_ table: SourceTable) -> [KeyWorkRow] {
    var reader = KeyWorkReader(table.grid)
    return reader?.records() ?? []
  }
}

/// Titles that name their project: `市行政中心保安服务项目绩效目标表`.
enum ProjectTitle {
  static func project(of title: String) -> String? {
    guard let end = title.range(of: "绩效") else { return nil }
    var name = title[..<end.lowerBound]
    guard title[end.lowerBound...].contains("目标") || title[end.lowerBound...].contains("自评") else { return nil }
    if name.hasSuffix("支出") { name = name.dropLast(2) }
    guard name.hasSuffix("项目") else { return nil }
    let project = String(name.dropLast(2))
    var rest = project
    for word in fillers { rest = rest.replacing(word, with: "") }
    rest.removeAll { $0.isWholeNumber }
    return rest.count >= 2 ? project : nil
  }

  /// What titles of forms are made of; a title of nothing else names no project.
  private static let fillers = [
    "部门", "单位", "预算", "决算", "年度", "年", "一般性", "重点", "专项", "资金", "业务", "经费", "市级", "省级", "区级", "县级", "本级",
    "财政", "支出", "一级", "二级", "综合", "主要", "各", "类",
  ]
}
