// Headers of columns that hold no amounts.

import Tokenizer
import Wording

enum StubVocabulary {
  /// Codes: 科目编码, and the 类 款 项 that it is split into.
  static func isCode(_ header: String) -> Bool {
    let text = header.foldedForMatching
    return CodeLevel.isOne(text) || CodeLevel.isOfCodes(text)
  }

  static func isLineNumber(_ header: String) -> Bool { header.foldedForMatching.holds("行次") }

  /// Columns that say something of a row that is neither its name nor money.
  static func isRemark(_ header: String) -> Bool {
    let text = header.foldedForMatching
    return text == "序号" || text == "简介" || text.hasSuffix("说明") || text.hasSuffix("原因")
      || remarks.contains { text.holds($0) } && !isThreshold(text)
  }

  /// How many there are of what the row names, beside a column of money.
  static func isQuantity(_ header: String) -> Bool {
    let text = header.foldedForMatching
    return quantities.contains { text.holds($0) } && !isThreshold(text)
  }

  private static let price = "单价"
  private static let quantities = ["数量", price]

  /// 单价200万元以上大型设备 is what is counted, and no price.
  private static func isThreshold(_ text: String) -> Bool {
    text.firstRange(of: price).map { text[$0.upperBound...].first?.isWholeNumber ?? false } ?? false
  }

  private static let remarks = [
    "备注", "时间", "日期", "数量", "人数", "编制数", "面积", "绩效目标", "依据", "是否", "项目概况", "项目简介", price, "计量单位",
    "辆数", "台数", "批次", "人次",
  ]

  static func isLabel(_ header: String) -> Bool {
    let text = header.foldedForMatching
    return text == "项目" || text == "科目" || text.hasSuffix("名称") || labels.contains(text)
  }

  private static let labels: Set<String> = [
    "年度", "年份",
    "功能分类", "经济分类", "单位", "部门", "类别", "采购类别", "采购项目", "支出功能分类科目", "功能分类科目", "经济分类科目",
    "支出经济分类科目", "内容", "用途", "一级", "二级", "三级",
  ]
}
