/// How many amounts have which status.
public struct StatusCounts: Sendable, Hashable, Codable {
  public var verified = 0
  public var unverified = 0
  public var conflict = 0

  public init() {}

  public var total: Int { verified + unverified + conflict }

  mutating func add(_ status: Status) {
    switch status {
    case .verified: verified += 1
    case .unverified: unverified += 1
    case .conflict: conflict += 1
    }
  }
}

extension Statement {
  /// Of its amounts; none in tables of records.
  public var statusCounts: StatusCounts {
    var counts = StatusCounts()
    guard kind.isMoneyTable else { return counts }
    for row in rows {
      for figure in row.figures { counts.add(figure.status ?? .unverified) }
    }
    return counts
  }
}

extension BudgetDocument {
  /// Of all facts.
  public var statusCounts: StatusCounts {
    statements.map(\.statusCounts).reduce(into: StatusCounts()) { sum, counts in
      sum.verified += counts.verified
      sum.unverified += counts.unverified
      sum.conflict += counts.conflict
    }
  }
}
