// The words before the name of an office: 部门：某某局. 单位 alone is also the word for units, so a caption reads those
// first.

/// Words that announce whose a table or a form is.
package enum OrganizationMark {
  /// Those that announce it everywhere, with a colon or without.
  package static let names = ["部门名称", "单位名称", "部門名稱", "單位名稱", "機關名稱"]

  /// Before a colon above a table; the narrower first, because the others are their ends.
  package static let captions =
    names + [
      "编制部门", "编制单位", "预算部门", "预算单位", "填报单位", "填报部门", "填制单位", "公开部门", "公开单位", "主管部门", "部门", "单位",
      "編製單位", "部門", "機關", "單位",
    ]

  /// Labels of forms. Without 编制单位 and 公开单位, who in a form are not who carries out the project; 部门 and 单位
  /// alone are part of too many other labels.
  package static let forms =
    names + ["主管部门", "主管单位", "预算部门", "预算单位", "申报部门", "申报单位", "填报部门", "填报单位"]

  /// The office in charge, whatever follows: 主管部门及代码.
  package static let inCharge = "主管部门"

  /// Headers of columns that hold offices, as all of their text …
  private static let columns: Set<String> = [
    "单位", "部门", "预算单位", "主管部门", "基层单位", "使用单位", "申报单位", "资金使用单位",
  ]
  /// … and as part of it.
  private static let columnWords = names + ["单位编码", "单位代码", "部门编码", "部门代码"]

  /// Of those the ones that name the project too.
  private static let ofProjects: Set<String> = ["项目单位", "项目实施单位", "项目承担单位", "实施单位"]

  /// Whether a column holds the offices of projects.
  package static func isOfProject(_ header: String) -> Bool { ofProjects.contains(header) }

  /// Whether a column holds names or codes of offices.
  package static func isColumn(_ header: String) -> Bool {
    columns.contains(header) || isOfProject(header) || columnWords.contains { header.holds($0) }
  }

  /// What stands beside an office on its line, each with a colon, longest first: a name ends where one of them begins.
  package static let labelsBeside = [
    "填报日期", "编制日期", "编报日期", "制表日期", "公开日期", "日期", "填报时间", "编制时间", "时间", "年度", "金额单位", "计量单位", "货币单位", "单位",
    "单位负责人", "负责人", "财务负责人", "填表人", "填报人", "制表人", "经办人", "联系人", "联系电话", "电话", "单位编码", "编码", "科目",
  ].sorted { $0.count > $1.count }

  /// What stands in brackets behind a department's name where its units are counted in: it is the department all the same.
  /// 本级 and 机关 are an office of their own.
  private static let wholes: Set<String> = ["汇总", "部门", "部门汇总", "汇总数", "全部门", "合并", "含下属单位"]

  /// The office under one name in all documents: `某某局` of `某某局（汇总）`, `某某局（本级）` of `某某局(本级)`.
  package static func office(_ name: String) -> String {
    var office = name.replacing("(", with: "（").replacing(")", with: "）")
    while office.hasSuffix("）"), let open = office.lastIndex(of: "（"), open > office.startIndex,
      wholes.contains(String(office[office.index(after: open)...].dropLast()))
    {
      office = String(office[..<open])
    }
    return office
  }

  /// Whose a document is, before 预算 and 决算 in its title.
  package static let owners = ["部门", "单位"]
  /// What a title begins with that tells of a matter, and not of an office: 关于公开部门预算的说明.
  package static let matter = "关于"
}
