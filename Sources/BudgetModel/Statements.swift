// One type for each family of tables, with the names of the field. Amounts are read by name: `line.basic`.

/// 收支总表: income beside expenditure, each line by line and in sum.
public struct SummaryStatement: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    public enum Role: String, Sendable, Codable {
      /// One kind of income or expenditure.
      case item
      /// 本年收入合计, 本年支出合计
      case yearTotal = "year_total"
      /// 年初结转, 年末结转, 结余分配: between the year's total and the grand total.
      case balance
      /// 总计, 收入总计
      case grandTotal = "grand_total"
    }

    public var role: Role
    public var row: StatementRow

    public init(role: Role, row: StatementRow) {
      self.role = role
      self.row = row
    }
  }

  /// In the order of the page.
  public var lines: [Line]

  public init(lines: [Line]) { self.lines = lines }

  public var income: [Line] { lines.filter { $0.row.section == .income } }
  public var expenditure: [Line] { lines.filter { $0.row.section == .expenditure } }
  /// 支出用途, 支出性质, 经济分类
  public var expenditureByNature: [Line] {
    lines.filter { $0.row.section == .expenditureByNature }
  }
}

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
public struct AccountLine: Sendable, Hashable, Codable {
  /// Nil for 合计 and for rows of units.
  public var level: AccountLevel?
  public var isTotal: Bool
  public var row: StatementRow

  public init(level: AccountLevel?, isTotal: Bool, row: StatementRow) {
    self.level = level
    self.isTotal = isTotal
    self.row = row
  }
}

/// Rows of the functional classification (功能分类): 收入表, 支出表 and what is like them.
public struct FunctionalStatement: Sendable, Hashable, Codable {
  public var lines: [AccountLine]

  public init(lines: [AccountLine]) { self.lines = lines }

  public var total: AccountLine? { lines.first(where: \.isTotal) }
}

extension AccountLine {
  /// 合计
  public var total: Figure? { row[.total] }
  /// 基本支出
  public var basic: Figure? { row[.basic] }
  /// 项目支出
  public var project: Figure? { row[.project] }
  /// 财政拨款收入
  public var appropriation: Figure? { row[.appropriation] }
  /// 上级补助收入
  public var superiorSubsidy: Figure? { row[.superiorSubsidy] }
  /// 事业收入
  public var undertaking: Figure? { row[.undertaking] }
  /// 经营收入 or 经营支出
  public var business: Figure? { row[.business] }
  /// 附属单位上缴收入
  public var affiliateRemittance: Figure? { row[.affiliateRemittance] }
  /// 其他收入
  public var other: Figure? { row[.other] }
  /// 上缴上级支出
  public var superiorRemittance: Figure? { row[.superiorRemittance] }
  /// 对附属单位补助支出
  public var affiliateSubsidy: Figure? { row[.affiliateSubsidy] }
  /// 人员经费
  public var personnel: Figure? { row[.personnel] }
  /// 公用经费
  public var operating: Figure? { row[.operating] }
}

/// 政府性基金, 国有资本经营预算: what came in, what went out, what is left.
public struct FundStatement: Sendable, Hashable, Codable {
  public var lines: [AccountLine]

  public init(lines: [AccountLine]) { self.lines = lines }
}

extension AccountLine {
  /// 年初结转和结余
  public var openingBalance: Figure? { row[.openingBalance] }
  /// 本年收入
  public var income: Figure? { row[.income] }
  /// 本年支出
  public var expenditure: Figure? { row[.expenditure] }
  /// 年末结转和结余
  public var closingBalance: Figure? { row[.closingBalance] }
}

/// Rows of the economic classification (经济分类): 基本支出表, 机关运行经费表.
public struct EconomicStatement: Sendable, Hashable, Codable {
  public var lines: [AccountLine]

  public init(lines: [AccountLine]) { self.lines = lines }
}

/// “三公”经费, one row for each item.
public struct ThreePublicStatement: Sendable, Hashable, Codable {
  public var items: [StatementRow]

  public init(items: [StatementRow]) { self.items = items }

  /// 因公出国（境）费
  public var abroad: [StatementRow] { items(naming: "因公出国") }
  /// 公务用车购置费
  public var vehiclePurchase: [StatementRow] { items(naming: "购置费") }
  /// 公务用车运行维护费
  public var vehicleOperation: [StatementRow] {
    items.filter { $0.item.contains("运行") && !$0.item.contains("购置") }
  }
  /// 公务接待费
  public var reception: [StatementRow] { items(naming: "接待费") }

  private func items(naming word: String) -> [StatementRow] {
    items.filter { $0.item.contains(word) }
  }
}

/// Lists of things rather than accounts: 政府采购, 项目支出.
public struct ListStatement: Sendable, Hashable, Codable {
  public var lines: [StatementRow]

  public init(lines: [StatementRow]) { self.lines = lines }

  /// 合计
  public var total: StatementRow? { lines.first { $0.item == "合计" } }
}

/// A table of no known kind; nothing of it is dropped.
public struct OtherStatement: Sendable, Hashable, Codable {
  public var lines: [StatementRow]

  public init(lines: [StatementRow]) { self.lines = lines }
}
