import BudgetModel
import Wording

/// A project's money in its form and in the table of projects.
struct PerformanceBudget: Rule {
  let id = "performance_budget"
  let formula = """
    年度资金总额 of a project's form = its amount in 项目支出表; where several lines name it, the first of them or their sum
    """
  let source = "绩效目标表 and 项目支出表 are of one budget; a project is known by its name"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    let tables = amounts.tables(of: .projectExpenditure).map { ProjectTable($0, amounts) }
    if tables.isEmpty { return [] }
    let forms = amounts.records.compactMap { ProjectForm($0, amounts) }
    let counts = Dictionary(forms.map { ($0.name, 1) }, uniquingKeysWith: +)
    return forms.flatMap { form in
      tables.map { table in
        let lines = table.amounts[form.name] ?? []
        guard let first = lines.first, let amount = form.amount(table.isFinal) else { return [] }
        let isCertain = lines.count == 1 && counts[form.name] == 1 && table.isWhole && form.isOfYear && !table.isFinal
        let sums = lines.count == 1 ? [[first]] : [[first], lines]
        return sums.map { sum in
          Reading(
            equations: [Equation(found: [amount], expected: sum)], isStrict: isCertain, isCertain: isCertain)
        }
      }
    }
  }
}

/// The form of one project.
private struct ProjectForm {
  let name: String
  /// Whether its line counts the money of one year, of all funds.
  let isOfYear: Bool
  private let record: AmountRecord
  private let line: Int

  /// Nil for a form that names no project, or none of its money.
  init?(_ record: AmountRecord, _ amounts: AmountTables) {
    let form = record.content(amounts)
    guard let project = form.project, !form.funding.isEmpty else { return nil }
    name = project.projectKey
    self.record = record
    // 实施期资金总额 stands beside 年度资金总额 in forms of projects that go on for years.
    let whole = form.funding.indices.filter { !ProjectFunds.isPart(form.funding[$0].name) }
    let ofYear = whole.filter { !ProjectFunds.isOfTerm(form.funding[$0].name) }
    line = ofYear.first { SumLabel.namesAllFunding(form.funding[$0].name) } ?? ofYear.first ?? whole.first ?? 0
    isOfYear = ofYear.contains(line)
  }

  /// What was planned, or what was spent of it.
  func amount(_ isFinal: Bool) -> FigurePlace? {
    let roles: [NamedFigure.Role] = isFinal ? [.executed] : [.budget, .initialBudget, .amount]
    return roles.lazy.compactMap { record.place($0, line: line) }.first
  }
}

/// A table of projects.
private struct ProjectTable {
  /// By the names of the projects, in the order of the page.
  private(set) var amounts: [String: [FigurePlace]] = [:]
  /// Whether it counts the money of all funds.
  let isWhole: Bool
  /// Whether it says what was spent.
  let isFinal: Bool

  init(_ table: AmountTable, _ all: AmountTables) {
    let statement = all.statements[table.index]
    isFinal = (statement.report ?? all.report) == .final
    guard let column = table.mainColumn(of: Array(table.rows.indices)) else {
      isWhole = false
      return
    }
    isWhole = !ProjectFunds.isPart(statement.title ?? "") && !ProjectFunds.isPart(table.columns[column].leaf)
    for row in table.rows.indices {
      guard let place = table.place(row: row, column: column) else { continue }
      for name in Set(table.rows[row].labels.map(\.projectKey)) where !name.isEmpty {
        amounts[name, default: []].append(place)
      }
    }
  }
}

extension String {
  /// For comparing names of projects: without brackets and signs that are set in several ways.
  fileprivate var projectKey: String {
    foldedForMatching.filter { !"()[]【】《》〈〉\"' ".contains($0) }
  }
}
