// 重点工作 tables say in words what a department did in a year; nothing in them is an amount.

import PageModel

/// One row of a 重点工作完成情况 table. Merged cells count for every row they span.
public struct KeyWorkRow: Sendable, Hashable, Codable {
  /// 序号
  public var number: String?
  /// 重要事项
  public var matter: String?
  /// 工作内容及目标
  public var content: String?
  /// 完成情况
  public var result: String?
  /// Columns with other headers, as printed.
  public var others: [LabelledText]
  /// 1-based, where the row begins.
  public var page: Int
  /// Around the texts on that page, in points.
  public var box: Box?

  public init(
    number: String? = nil, matter: String? = nil, content: String? = nil, result: String? = nil,
    others: [LabelledText] = [], page: Int, box: Box? = nil
  ) {
    self.number = number
    self.matter = matter
    self.content = content
    self.result = result
    self.others = others
    self.page = page
    self.box = box?.rounded
  }
}
