// Titles that name their project: `市行政中心保安服务项目绩效目标表`.

enum ProjectTitle {
  /// Nil for a title that names none.
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
    return rest.count >= RecordSettings.shortestProjectName ? project : nil
  }

  /// What titles of forms are made of; a title of nothing else names no project.
  private static let fillers = [
    "部门", "单位", "预算", "决算", "年度", "年", "一般性", "重点", "专项", "资金", "业务", "经费", "市级", "省级", "区级", "县级", "本级",
    "财政", "支出", "一级", "二级", "综合", "主要", "各", "类",
  ]
}
