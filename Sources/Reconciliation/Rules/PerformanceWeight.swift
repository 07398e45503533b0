import BudgetModel
import Wording

/// The points of a performance table that does not print their total: what its header says that they come to, or a
/// hundred.
struct PerformanceWeight: Rule {
  let id = "performance_weight"
  let formula = """
    the points of all indicators = 100, or what their header states (分值权重（90分）); with or without 10 for the money
    """
  let source = "财预〔2020〕10号: 总分 is 100, of which 预算执行率 has 10"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.records.map { record in
      let weights = record.points(.indicatorWeight)
      guard weights.count > 1, record.places(.totalWeight).isEmpty else { return [] }
      let header = record.figures[weights[0].figure].figure.measureLabel
      if let stated = PointsWord.whole(inHeader: header) {
        let equation = record.sum(weights, comesTo: stated)
        return [Reading(equations: [equation], isStrict: record.hasAllWeights, isCertain: record.hasAllWeights)]
      }
      // Nothing says that they are points of a hundred, so sums that do not hold say nothing.
      let spending = record.points(.weight)
      let all = [
        record.sum(weights + spending, comesTo: PointsWord.hundred), record.sum(weights, comesTo: PointsWord.hundred),
        record.sum(weights, comesTo: PointsWord.hundred - PointsWord.forSpending),
      ]
      return all.map { Reading(equations: [$0], isStrict: false) }
    }
  }
}

extension AmountRecord {
  fileprivate func sum(_ parts: [FigurePlace], comesTo total: Int64) -> Equation {
    let isWhole = parts.allSatisfy { figures[$0.figure].figure.amount.scale == 0 }
    return Equation(found: parts, expected: [], allowsRounding: !isWhole, constant: total)
  }
}
