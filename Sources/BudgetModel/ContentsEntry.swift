/// A table that the document's list of contents (目录) promises.
public struct ContentsEntry: Sendable, Hashable, Codable {
  /// As printed: `表3`; nil if the list gives none.
  public var number: String?
  public var title: String
  /// What the title says; `other` if it names no kind.
  public var kind: TableKind
  /// 1-based, of the list.
  public var page: Int
  /// The page on which its title stands over no table and no amount: the table is there, and empty.
  public var emptyPage: Int?

  public init(number: String? = nil, title: String, kind: TableKind, page: Int, emptyPage: Int? = nil) {
    self.number = number
    self.title = title
    self.kind = kind
    self.page = page
    self.emptyPage = emptyPage
  }

  /// Every key is written, null where there is nothing to say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    try container.encode(title, forKey: .title)
    try container.encode(kind, forKey: .kind)
    try container.encode(page, forKey: .page)
    try container.encode(emptyPage, forKey: .emptyPage)
  }
}
