// One type for each kind of statement, with the names of the field: `line.basic` reads the amount in the column
// 基本支出. Kinds that print the same columns share a type. What a type's columns are called stands in
// StatementColumns.swift, so that asking an income statement for 基本支出 does not compile.

import PageModel

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
public struct AccountLine<Columns>: Sendable, Hashable {
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

/// Lines of a classification of accounts, and their sum.
public struct AccountStatement<Columns>: Sendable, Hashable, Codable {
  /// In the order of the page.
  public var lines: [AccountLine<Columns>]

  public init(lines: [AccountLine<Columns>]) { self.lines = lines }

  /// 合计
  public var total: AccountLine<Columns>? { lines.first(where: \.isTotal) }
}

/// 收入表, by function.
public typealias IncomeStatement = AccountStatement<IncomeColumns>
/// 支出表, by function.
public typealias ExpenditureStatement = AccountStatement<ExpenditureColumns>
/// 财政拨款支出表, 一般公共预算支出表, by function.
public typealias AppropriationStatement = AccountStatement<AppropriationColumns>
/// 政府性基金, 国有资本经营预算, by function: what came in, what went out, what is left.
public typealias FundStatement = AccountStatement<FundColumns>
/// 基本支出表, 经济分类表, 机关运行经费表, by economic nature.
public typealias EconomicStatement = AccountStatement<EconomicColumns>

/// “三公”经费, one row for each item and measure.
public struct ThreePublicStatement: Sendable, Hashable, Codable {
  public var items: [StatementRow]

  public init(items: [StatementRow]) { self.items = items }

  /// 因公出国（境）费
  public var abroad: ThreePublicItem { item { $0.contains("因公出国") } }
  /// 公务用车购置费
  public var vehiclePurchase: ThreePublicItem { item { $0.contains("购置费") } }
  /// 公务用车运行维护费
  public var vehicleOperation: ThreePublicItem { item { $0.contains("运行") && !$0.contains("购置") } }
  /// 公务接待费
  public var reception: ThreePublicItem { item { $0.contains("接待费") } }

  /// What the department as a whole has of an item; rows of units stand in ``items`` only.
  private func item(_ isNamed: (String) -> Bool) -> ThreePublicItem {
    ThreePublicItem(rows: items.filter { !$0.item.contains("/") && isNamed($0.item) })
  }
}

/// One item of the “三公”经费, with what was planned and what was spent.
public struct ThreePublicItem: Sendable, Hashable {
  public var rows: [StatementRow]

  /// 预算数; nil where none is printed.
  public var budget: Figure? { figure(.budget) }
  /// 决算数
  public var final: Figure? { figure(.final) }
  /// 年初预算数
  public var initialBudget: Figure? { figure(.initialBudget) }
  /// 调整预算数, 全年预算数
  public var adjustedBudget: Figure? { figure(.adjustedBudget) }
  /// 上年
  public var priorYear: Figure? { figure(.priorYear) }

  private func figure(_ measure: Measure) -> Figure? { rows.lazy.compactMap { $0[measure] }.first }
}

/// 政府采购: what is to be bought, or was.
public struct ProcurementStatement: Sendable, Hashable, Codable {
  public var lines: [StatementRow]

  public init(lines: [StatementRow]) { self.lines = lines }

  /// 合计
  public var total: StatementRow? { lines.first { $0.item == "合计" } }
}

/// 项目支出: project by project.
public struct ProjectStatement: Sendable, Hashable, Codable {
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
