// How long the texts of forms are, each with its reason. Labels are known by their words, and goals and names of projects
// use the same words: what is longer than a label says something.

/// In characters of the text as it is compared: without brackets and colons, unless a name says lines.
enum RecordSettings {
  /// With its brackets, 年度绩效目标（80分）, a label has no more.
  static let longestPrintedLabel = 30
  /// One character names nothing; the longest label is 偏差大或目标未完成原因分析 with something to spare.
  static let labelLengths = 2...20
  /// Who and what a form is about is labelled in few words: 项目名称, 主管部门及代码.
  static let longestPartyLabel = 10
  /// 年度主要工作任务, and no task.
  static let longestTaskLabel = 12
  /// 项目资金执行情况, and no sentence about it.
  static let longestFundingLabel = 14
  /// 项目负责人及电话, and all others of which nothing but the text is kept.
  static let longestOtherLabel = 10
  /// 预算数（调整后）, A, B and the unit.
  static let longestFundingHeader = 20
  /// 三级指标, 年初设定指标值.
  static let longestIndicatorHeader = 16
  /// 工作内容及目标任务, and no content.
  static let keyWorkHeaderLengths = 2...14
  /// Headers of lists of projects stand in narrow columns.
  static let longestListHeader = 24
  /// What a label is, where any of its words tells what a whole table is.
  static let longestTellingLabel = 12
  /// A project's code is that of a system: shorter digits are part of a name, 96196电梯应急处置服务平台.
  static let shortestProjectCode = 10
  /// Labels and names of columns are shorter; what is as long as this says something.
  static let shortestText = 16
  /// A blank form prints 指标1： as the name of an indicator.
  static let longestPlaceholder = 2
  /// One level of the framework may be the name of anything.
  static let fewestLevels = 2
  /// How far down the header of key work may stand, in rows: titles and the year may stand above it in the frame.
  static let deepestHeader = 4
  /// A text that is cut fills its cell up to the cut, but for less than a line that would not fit, its leading and the
  /// cell's padding: in lines.
  static let mostLinesToCut = 2.0
  /// A line that wraps has room for less than its next character, one that may not stand at a line's end, and padding: in
  /// characters.
  static let mostRoomInLine = 3.0
  /// Where nothing but full lines says that a row goes on: the next character and padding.
  static let leastRoomInLine = 2.0
  /// A value alone fills a narrow column too, and is shorter: 100%.
  static let shortestFullLine = 5
  /// How far the middle of a whole name may lie off the middle of its cell: in lines.
  static let centresDrift = 0.5
  /// Project, goal and money, or matter, content and result: two columns are a label and its value.
  static let fewestListColumns = 3
  /// A matter and what came of it: one such word heads many tables.
  static let fewestKeyWorkRoles = 2
  /// Two levels and a target: two words of that kind may stand beside each other in any form.
  static let fewestIndicatorRoles = 3
  /// Budget and what was spent of it: one alone is a label with its amount.
  static let fewestMeasures = 2
  /// How far a name may stand off the middle of its columns, as a share of their width.
  static let namesDrift = 0.15
  /// One character that is left of a title names no project.
  static let shortestProjectName = 2
}
