// What two lists of facts do not share: exact to the page, the line and the width of a bracket.

public struct FactDifference: CustomStringConvertible {
  private var missing: [String]
  private var extra: [String]

  /// An empty `line` or `measure` of an expected fact means that any will do.
  public init(expected: [[String: String]], found: [[String: String]]) {
    var left = found
    missing = []
    for fact in expected {
      if let index = left.firstIndex(where: { Self.matches($0, fact) }) {
        left.remove(at: index)
      } else {
        missing.append(Self.shown(fact))
      }
    }
    extra = left.map(Self.shown)
  }

  public var isEmpty: Bool { missing.isEmpty && extra.isEmpty }

  private static let exact = ["page", "table", "section", "code", "item"]
  private static let open = ["line", "measure"]

  private static func matches(_ found: [String: String], _ expected: [String: String]) -> Bool {
    exact.allSatisfy { found[$0] == expected[$0] }
      && open.allSatisfy { expected[$0, default: ""].isEmpty || found[$0] == expected[$0] }
      && plainAmount(found["amount"] ?? "") == plainAmount(expected["amount"] ?? "")
  }

  private static func shown(_ fact: [String: String]) -> String {
    (exact + open + ["amount"]).map { fact[$0, default: ""].isEmpty ? "-" : fact[$0, default: ""] }
      .joined(separator: " ")
  }

  public var description: String {
    let lists = [("missing", missing), ("extra", extra)].flatMap { name, facts in
      ["\(facts.count) \(name)"] + facts.prefix(8).map { "  \($0)" }
    }
    return lists.joined(separator: "\n")
  }
}
