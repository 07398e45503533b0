// What the prose says without a number.

import PageModel

/// A clause that says that there is nothing, or no change, or something new.
public struct NarrativeStatement: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable { case none, flat, new }

  public var kind: Kind
  public var headings: [String]
  public var section: String?
  public var subject: String?
  /// Of `flat`: what it is equal to, as printed.
  public var comparator: String?
  /// 1-based.
  public var page: Int
  public var box: Box
  public var sentence: String

  public init(
    kind: Kind, headings: [String] = [], section: String? = nil, subject: String?, comparator: String? = nil, page: Int,
    box: Box, sentence: String
  ) {
    self.kind = kind
    self.headings = headings
    self.section = section
    self.subject = subject
    self.comparator = comparator
    self.page = page
    self.box = box.rounded
    self.sentence = sentence
  }

  private enum CodingKeys: String, CodingKey {
    case kind, headings, section, subject, comparator, page, box, sentence
  }

  /// Every key is written.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(headings, forKey: .headings)
    try container.encode(section, forKey: .section)
    try container.encode(subject, forKey: .subject)
    try container.encode(comparator, forKey: .comparator)
    try container.encode(page, forKey: .page)
    try container.encode(box, forKey: .box)
    try container.encode(sentence, forKey: .sentence)
  }
}
