// “三公”经费: items with what was planned and what was spent. The rows of such a table are one for each item and measure.

import Wording

/// One item of the “三公”经费.
public struct ThreePublicItem: Sendable, Hashable {
  /// One for each measure, where the header names the items; else one.
  public let rows: [StatementRow]

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

/// The items of the department as a whole; rows of its units stand in the statement's rows only.
public struct ThreePublicView: Sendable, Hashable {
  private let rows: [StatementRow]

  fileprivate init(_ rows: [StatementRow]) { self.rows = rows }

  /// 因公出国（境）费
  public var abroad: ThreePublicItem { item(.abroad) }
  /// 公务用车购置费
  public var vehiclePurchase: ThreePublicItem { item(.purchase) }
  /// 公务用车运行维护费
  public var vehicleOperation: ThreePublicItem { item(.operation) }
  /// 公务接待费
  public var reception: ThreePublicItem { item(.reception) }

  private func item(_ role: ThreePublicRole) -> ThreePublicItem {
    ThreePublicItem(rows: rows.filter { $0.labels.count <= 1 && ThreePublicRole($0.item) == role })
  }
}

extension Statement {
  /// The items of a table of “三公”经费; nil in other tables.
  public var threePublic: ThreePublicView? { kind == .threePublic ? ThreePublicView(rows) : nil }
}
