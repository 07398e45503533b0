// Whether accounts are those of a department with its units or those of one unit: 部门预算, 单位预算. An office often
// publishes both under one name, for it is a unit of its own department.

/// Whose money a document counts.
package enum AccountsScope: String, Sendable, Codable {
  case department
  case unit

  private static let words: [(scope: Self, names: [String])] = [
    (.unit, ["预算单位", "单位"]), (.department, ["部门"]),
  ]

  /// What a title begins with after its year: 2025年预算单位收入预算总表, but not 单位 or 部门 further on, which may be
  /// part of another word (部门预算经济分类).
  private init?(title: String) {
    let name = FiscalYear.textBehind(in: title.foldedForMatching)
    guard let match = Self.words.first(where: { $0.names.contains { name.hasPrefix($0) } }) else { return nil }
    self = match.scope
  }

  /// What the titles of a document's tables agree on; nil where they do not or where none says it.
  package init?(titles: [String]) {
    let scopes = Set(titles.compactMap(Self.init(title:)))
    guard scopes.count == 1, let scope = scopes.first else { return nil }
    self = scope
  }
}
