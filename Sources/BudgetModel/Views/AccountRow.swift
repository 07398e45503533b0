// Lines of a classification of accounts, by function or by economic nature: what they have in common.

/// Depth in a classification of accounts.
public enum AccountLevel: String, Sendable, Codable, CaseIterable {
  /// 类: `201`, `301`
  case type
  /// 款: `20131`, `30101`
  case section
  /// 项: `2013101`
  case item

  /// By the length of a code; nil if it is no code of a classification.
  public init?(code: String?) {
    switch code?.count {
    case 3: self = .type
    case 5: self = .section
    case 7: self = .item
    default: return nil
    }
  }
}

/// A line of accounts, with its depth in the classification.
public protocol AccountRowView: RowView {}

extension AccountRowView {
  /// Nil for 合计 and for rows of units.
  public var level: AccountLevel? { AccountLevel(code: row.code) }
  /// 合计
  public var isTotal: Bool { row.role == .total }
  /// The column 合计
  public var total: Figure? { row[.total] }
  /// 上年
  public var priorYear: Figure? { row[.priorYear] }
}

/// A line of any table of accounts.
public struct AccountRow: AccountRowView {
  public static let kinds = Set(TableKind.allCases.filter { $0.rowShape == .accounts })

  public let row: StatementRow

  public init(_ row: StatementRow) { self.row = row }
}

extension Statement {
  /// The lines of a table of accounts; none in other tables.
  public var accountRows: [AccountRow] { rows(as: AccountRow.self) }
}
