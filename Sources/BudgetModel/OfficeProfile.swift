// What a document says of the office itself: its units, its people, what it owns, where it can be reached.

import PageModel

/// Each with its place; nil or empty where the document does not say.
public struct OfficeProfile: Sendable, Hashable {
  /// A unit of its budget: 纳入编制范围的二级单位.
  public struct Unit: Sendable, Hashable, Codable {
    /// 序号 as printed.
    public var number: Int?
    public var name: String
    /// 1-based.
    public var page: Int
    public var box: Box

    public init(number: Int?, name: String, page: Int, box: Box) {
      (self.number, self.name, self.page) = (number, name, page)
      self.box = box.rounded
    }

    private enum CodingKeys: String, CodingKey { case number, name, page, box }

    /// Every key is written.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(number, forKey: .number)
      try container.encode(name, forKey: .name)
      try container.encode(page, forKey: .page)
      try container.encode(box, forKey: .box)
    }
  }

  /// How many there are of something: 行政编制 45 人, 执法执勤用车 6 辆.
  public struct Count: Sendable, Hashable, Codable {
    public var subject: String?
    public var count: Amount
    public var unit: MoneyUnit?
    /// `2024-12-31`; its day and month may be missing.
    public var asOf: String?
    /// 1-based.
    public var page: Int
    public var box: Box

    package init(_ figure: NarrativeFigure) {
      (subject, count, unit) = (figure.subject, figure.amount, figure.unit)
      (asOf, page, box) = (figure.asOf, figure.page, figure.box)
    }

    private enum CodingKeys: String, CodingKey { case subject, count, unit, asOf, page, box }

    /// Every key is written.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(subject, forKey: .subject)
      try container.encode(count, forKey: .count)
      try container.encode(unit, forKey: .unit)
      try container.encode(asOf, forKey: .asOf)
      try container.encode(page, forKey: .page)
      try container.encode(box, forKey: .box)
    }
  }

  /// A text as printed.
  public struct Text: Sendable, Hashable, Codable {
    public var text: String
    /// 1-based.
    public var page: Int
    public var box: Box

    public init(text: String, page: Int, box: Box) {
      (self.text, self.page) = (text, page)
      self.box = box.rounded
    }
  }

  public var subUnits: [Unit] = []
  public var staff: [Count] = []
  public var vehicles: [Count] = []
  public var equipment: [Count] = []
  public var phone: Text?
  public var website: Text?

  public init() {}
}
