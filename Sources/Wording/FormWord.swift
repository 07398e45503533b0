// Words that stand in the headers of performance forms and lists of work, and in no table of amounts.

package enum FormWord {
  private static let words = [
    "一级指标", "二级指标", "三级指标", "绩效指标", "指标值", "目标值", "完成值", "绩效目标", "年度目标", "完成情况", "重要事项", "工作内容",
    "项目属性", "项目类别", "项目类型", "主管部门", "实施单位", "原因分析", "改进措施",
  ]
  /// One of them may be part of any label.
  private static let fewest = 2

  /// What stands below the list of a form, in the columns of its labels.
  private static let below = ["原因", "改进措施", "总分", "得分合计", "备注"]

  private static let work = "重点工作"

  /// Whether a heading names a list of work.
  package static func namesWork(_ heading: String) -> Bool { heading.holds(work) }

  /// How many of some texts hold one of the words.
  package static func count(in texts: [String]) -> Int {
    texts.count { text in words.contains { text.holds($0) } }
  }

  /// Whether a label stands below the list of a form.
  package static func endsList(_ label: String) -> Bool { below.contains { label.holds($0) } }

  /// Whether texts of a table show that it is a form.
  package static func areIn(_ texts: some Sequence<String>) -> Bool {
    var found: Set<String> = []
    for text in texts {
      for word in words where text.holds(word) { found.insert(word) }
      if found.count >= fewest { return true }
    }
    return false
  }
}
