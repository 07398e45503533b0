import BudgetModel
import PageModel
import Wording

/// The points of a performance table that prints their total.
struct PerformanceScore: Rule {
  let id = "performance_score"
  let formula = "总分 = the sum of the points of all indicators and of the money part; likewise what could be had"
  let source = "the last row of 绩效自评表"

  /// Whether the points for the money are part of the total.
  private enum Money: CaseIterable {
    case counted, apart
    /// Part of it, but printed nowhere: ten points for the rate of spending.
    case unprinted
  }

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    let tester = Tester(amounts)
    return amounts.records.flatMap { record -> [[Reading]] in
      // Which way a form goes is told by the points that could be had, which are printed with the form; those that were
      // given are filled in.
      let weights = Money.allCases.map { money in (money, Self.weights(of: record, money)) }
      if let (money, weights) = weights.first(where: { tester.allHold([$1].compactMap { $0 }) }) {
        let equations = [weights, Self.scores(of: record, money)].compactMap { $0 }
        return [[Reading(equations: equations, isCertain: true)]]
      }
      let scores = Money.allCases.map { money in
        Reading(equations: [Self.scores(of: record, money)].compactMap { $0 }, isStrict: false)
      }
      // Where each indicator has its points there is nothing else that the total could be.
      let contradiction = weights.lazy.compactMap { $1 }.first.map { Reading(equations: [$0], isCertain: true) }
      return [scores, record.hasAllWeights ? [contradiction].compactMap { $0 } : []]
    }
  }

  private static func weights(of record: AmountRecord, _ money: Money) -> Equation? {
    let parts = record.points(.indicatorWeight)
    guard let total = record.places(.totalWeight).first, !parts.isEmpty else { return nil }
    let spending = record.points(.weight)
    switch money {
    case .counted: return record.sum(parts + spending, is: [total])
    case .apart: return record.sum(parts, is: [total])
    case .unprinted:
      return spending.isEmpty ? record.sum(parts, is: [total], and: PointsWord.forSpending) : nil
    }
  }

  private static func scores(of record: AmountRecord, _ money: Money) -> Equation? {
    let parts = record.points(.indicatorScore)
    guard let total = record.places(.totalScore).first, !parts.isEmpty else { return nil }
    return record.sum(money == .apart ? parts : parts + record.points(.score), is: [total])
  }
}

private struct PrintedSpot: Hashable {
  var page: Int
  var box: Box
}

extension AmountRecord {
  /// The amounts of a role, each once: points in a cell that is merged over several indicators are for all of them.
  func points(_ role: NamedFigure.Role) -> [FigurePlace] {
    var cells: Set<PrintedSpot> = []
    return places(role).filter { place in
      let figure = figures[place.figure].figure
      return cells.insert(PrintedSpot(page: figure.page, box: figure.box)).inserted
    }
  }

  /// Points are counted, not measured: whole ones are exact.
  func sum(_ parts: [FigurePlace], is total: [FigurePlace], and constant: Int64? = nil) -> Equation {
    let isWhole = (parts + total).allSatisfy { figures[$0.figure].figure.amount.scale == 0 }
    return Equation(found: total, expected: parts, allowsRounding: !isWhole, constant: constant)
  }
}
