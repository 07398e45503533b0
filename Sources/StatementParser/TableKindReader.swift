// Which kind a table is, from its title. Titles match most specific first: 支出决算表 is part of five other titles.
// docs/parser.md says how to add a wording.

import BudgetModel
import Tokenizer
import Wording

enum TableKindReader {
  /// The kind of a table of amounts whose title says none: what its shape allows, told by its number or by a title
  /// that is a slip of the pen away.
  static func kind(of caption: Caption, shape: TableShape) -> TableKind {
    let allowed = shape.kinds
    if let title = caption.title { return allowed.first { isSlip(title, of: $0) } ?? .other }
    if let kind = TableNumber.kind(ofNumber: caption.number), allowed.contains(kind) { return kind }
    return allowed.count == 1 ? allowed[0] : .other
  }

  /// Whether one letter put right makes the title name a kind: 收人决算表, 支出决箅表.
  private static func isSlip(_ title: String, of kind: TableKind) -> Bool {
    let letters = Array(title.foldedForMatching)
    return letters.indices.contains { index in
      letterSet.contains { letter in
        var mended = letters
        mended[index] = letter
        return Self.kind(ofTitle: String(mended)) == kind
      }
    }
  }

  /// The letters of the words that titles are known by.
  private static let letterSet = Set("收入支出财政拨款一般公共预算决算基本总表")

  /// The kind that a title names; nil if it names none.
  static func kind(ofTitle title: String) -> TableKind? {
    let text = TableNumberWord.annexRemoved(from: String(title.foldedForMatching.withoutEnumerator))
    return rules.first { $0.matches(text) }?.kind ?? plainKind(of: text)
  }

  private struct TitlePattern {
    var kind: TableKind
    /// All of these words, …
    var all: [String]
    /// … and none of these.
    var none: [String] = []

    func matches(_ text: String) -> Bool {
      all.allSatisfy { text.holds($0) } && !none.contains { text.holds($0) }
    }
  }

  private static let rules: [TitlePattern] = [
    TitlePattern(kind: .overallPerformance, all: ["绩效", "整体"]),
    TitlePattern(kind: .projectPerformance, all: ["绩效"]),
    TitlePattern(kind: .keyWork, all: ["重点工作"]),
    TitlePattern(kind: .threePublic, all: ["三公"]),
    TitlePattern(kind: .operatingFunds, all: ["机关运行经费"]),
    TitlePattern(kind: .governmentProcurement, all: ["政府采购"]),
    TitlePattern(kind: .other, all: ["购买服务"]),
    TitlePattern(kind: .other, all: ["结转资金"]),
    TitlePattern(kind: .governmentFund, all: ["政府性基金"], none: ["一般公共预算、"]),
    TitlePattern(kind: .stateCapital, all: ["国有资本"], none: ["一般公共预算、"]),
    TitlePattern(
      kind: .generalBudgetBasicExpenditure, all: ["一般公共预算", "基本支出"], none: ["项目支出"]),
    TitlePattern(kind: .appropriationBasicExpenditure, all: ["财政拨款", "基本支出"], none: ["项目支出"]),
    TitlePattern(kind: .basicExpenditure, all: ["基本支出"], none: ["项目支出"]),
    TitlePattern(kind: .projectExpenditure, all: ["项目支出"], none: ["基本支出"]),
    TitlePattern(kind: .projectExpenditure, all: ["专项业务经费支出"]),
    TitlePattern(kind: .appropriationSummary, all: ["财政拨款", "收支"]),
    TitlePattern(kind: .appropriationSummary, all: ["财政拨款收入支出", "总"]),
    TitlePattern(kind: .generalBudgetEconomic, all: ["一般公共预算", "支出", "经济"], none: ["功能"]),
    TitlePattern(kind: .generalBudgetExpenditure, all: ["一般公共预算", "支出"]),
    TitlePattern(kind: .appropriationSummary, all: ["财政拨款", "收入支出"]),
    TitlePattern(kind: .appropriationExpenditure, all: ["财政拨款", "支出"]),
  ]

  /// 收支总表, 收入总表 and 支出总表, in any wording, once the words that say nothing are gone. Only whole titles count:
  /// 培训费支出明细表 is no expenditure table.
  private static func plainKind(of text: String) -> TableKind? {
    var rest = text
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      rest.removeSubrange(open...close)
    }
    rest = String(FiscalYear.textBehind(in: rest))
    if let department = rest.ranges(of: "部门").last {
      rest = String(rest[department.upperBound...])
    }
    for word in fillers { rest = rest.replacing(word, with: "") }
    let subjects: [(String, TableKind)] = [
      ("收入支出", .incomeExpenditureSummary), ("收支", .incomeExpenditureSummary), ("收入", .income),
      ("支出", .expenditure),
    ]
    for (subject, kind) in subjects where rest.hasSuffix(subject) {
      let owner = rest.dropLast(subject.count)
      return owner.isEmpty || owner == "财务" || ownerEnds.contains(owner.last ?? " ") ? kind : nil
    }
    return nil
  }

  /// What the name of a department ends in, where a title begins with it: 某某局收入决算表.
  private static let ownerEnds = OfficeWord.ends.union(["署", "司", "会", "区", "县", "市", "省"])

  private static let fillers = [
    "部门", "单位", "本级", "本年", "综合", "预算", "决算", "总体", "情况", "明细", "汇总", "公开", "分功能科目", "功能分类",
    "科目", "年初", "批复", "总", "表", "续",
  ]
}
