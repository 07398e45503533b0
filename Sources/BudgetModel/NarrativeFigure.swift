// A number of the explanatory text with what it is of and what it says. docs/prose.md.

import PageModel

/// One number of the prose.
public struct NarrativeFigure: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case initialBudget = "initial_budget"
    case adjustedBudget = "adjusted_budget"
    case budget, final, amount
    case priorYear = "prior_year"
    case completionRate = "completion_rate"
    case yearChange = "yoy_change"
    case yearRate = "yoy_rate"
    case budgetChange = "budget_change"
    case budgetChangeRate = "budget_change_rate"
    case share
    case changeComponent = "change_component"
    case rate, count, score
    case budgetInBrackets = "budget_in_brackets"
  }

  public enum Direction: String, Sendable, Codable { case increase, decrease }

  /// The headings that it stands under, outermost first.
  public var headings: [String]
  /// That of the numbered part.
  public var section: String?
  /// Nil where the text does not say.
  public var subject: String?
  public var path: AccountPath?
  /// Of the path, as the document's tables have it or as the text prints it.
  public var code: String?
  public var kind: Kind
  public var amount: Amount
  public var unit: MoneyUnit?
  public var direction: Direction?
  /// The year that a change is measured from.
  public var baseYear: Int?
  /// What a share or a completion is of.
  public var of: String?
  /// What a change is compared with, as printed: 2023年度, 年初预算数.
  public var comparator: String?
  /// The day of a count, `2024-12-31`; its day and month may be missing.
  public var asOf: String?
  /// 1-based.
  public var page: Int
  /// Around the number, in points; its first line where it is broken.
  public var box: Box
  public var sentence: String
  /// The number and its unit as printed.
  public var raw: String
  /// Whether it agrees with the tables and with the figures beside it; nil before it was tied to them.
  public var status: Status?
  public var doubt: Doubts

  public init(
    headings: [String] = [], section: String? = nil, subject: String?, path: AccountPath? = nil, code: String? = nil,
    kind: Kind, amount: Amount, unit: MoneyUnit?, direction: Direction? = nil, baseYear: Int? = nil, of: String? = nil,
    comparator: String? = nil, asOf: String? = nil, page: Int, box: Box, sentence: String, raw: String,
    doubt: Doubts = []
  ) {
    self.headings = headings
    self.section = section
    self.subject = subject
    self.path = path
    self.code = code
    self.kind = kind
    self.amount = amount
    self.unit = unit
    self.direction = direction
    self.baseYear = baseYear
    self.of = of
    self.comparator = comparator
    self.asOf = asOf
    self.page = page
    self.box = box.rounded
    self.sentence = sentence
    self.raw = raw
    self.doubt = doubt
  }

  /// In yuan, exactly; nil where the unit is not money or not known.
  public var amountInYuan: Amount? { unit?.powerToYuan.map { amount.shifted(by: $0) } }
}

/// 类, 款 and 项 of the functional classification by name; nil where the text does not name the level.
public struct AccountPath: Sendable, Hashable, Codable {
  public var category, group, item: String?

  public init(category: String? = nil, group: String? = nil, item: String? = nil) {
    self.category = category
    self.group = group
    self.item = item
  }

  private enum CodingKeys: String, CodingKey {
    case category = "类"
    case group = "款"
    case item = "项"
  }

  /// The deepest name.
  public var leaf: String? { item ?? group ?? category }

  /// Every key is written, null where the level is not named.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(category, forKey: .category)
    try container.encode(group, forKey: .group)
    try container.encode(item, forKey: .item)
  }
}
