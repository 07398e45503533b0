// What the labels and the codes of a column name, by its header: units, projects, accounts of one classification or another.

import BudgetModel
import Wording

enum ColumnSubject {
  case unit, project
  case function, economic, governmentEconomic
  /// Units and accounts, or units and projects, in one column, told apart by what stands there.
  case mixed(holdsProjects: Bool)
  /// Lines of the table: accounts, where codes tell of which classification, and all else.
  case line

  init(header path: [String], kind: TableKind) {
    let texts = path.map(\.foldedForMatching)
    let leaf = texts.last ?? ""
    func has(_ words: String...) -> Bool { words.contains { leaf.holds($0) } }
    // 支出项目类别（资金使用单位）, 单位（项目）名称
    if has("单位", "部门"), has("项目", "科目") && !has("经济", "功能"), !OrganizationMark.isOfProject(leaf) {
      self = .mixed(holdsProjects: leaf.holds("项目") && [.other, .projectExpenditure].contains(kind))
    } else if OrganizationMark.isColumn(leaf) {
      self = .unit
    } else if texts.contains(where: Self.namesProjects) || kind == .projectExpenditure && leaf == "项目" {
      // 项目名称 of a table of income names its kinds.
      self = kind.rowShape == .summary || kind == .income ? .line : .project
    } else if texts.contains(where: { $0.holds("政府") && $0.holds("经济") }) {
      self = .governmentEconomic
    } else if texts.contains(where: { $0.holds("经济") }) {
      self = .economic
    } else if texts.contains(where: { $0.holds("功能") }) {
      self = .function
    } else {
      self = .line
    }
  }

  /// Whether a column holds codes, whatever they are of: its labels stand elsewhere.
  static func isOfCodes(_ header: [String]) -> Bool {
    CodeLevel.isOfCodes(header.last?.foldedForMatching ?? "")
  }

  /// Whether it holds accounts of one classification.
  var isOfAccounts: Bool {
    switch self {
    case .function, .economic, .governmentEconomic: true
    case .unit, .project, .mixed, .line: false
    }
  }

  var isUnit: Bool { if case .unit = self { true } else { false } }

  /// Whether it holds units or projects: whose or what for the money is.
  var isOwner: Bool {
    switch self {
    case .unit, .project: true
    case .function, .economic, .governmentEconomic, .mixed, .line: false
    }
  }

  /// Whether what is no unit there is a project, whatever the table is of.
  var holdsProjects: Bool { if case .mixed(let holdsProjects) = self { holdsProjects } else { false } }

  private static func namesProjects(_ header: String) -> Bool {
    ["项目名称", "专项名称", "专项资金名称", "项目支出名称", "一级项目", "二级项目", "预算项目"].contains { header.holds($0) }
  }
}
