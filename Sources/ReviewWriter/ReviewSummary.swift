// The document at a glance: a few charts, each of one table. Only amounts whose row and column say what they are come into
// them, in the words of the contract: where the page does not say, there is no bar.

import BudgetModel
import PageModel

struct ReviewChart: Encodable {
  enum Kind: String, Encodable, CaseIterable { case income, expenditure, threePublic = "three_public", years }

  struct Bar: Encodable {
    var code: String?
    var label: String
    /// For each series a number of the document, and what it is in yuan.
    var figures: [Int?]
    var yuan: [Amount?]
  }

  var kind: Kind
  /// Index of the table.
  var table: Int
  /// What the series count.
  var series: [Measure]
  var bars: [Bar]
}

struct ReviewSummary {
  private let document: BudgetDocument
  private let numbers: ReviewNumbers

  init(_ document: BudgetDocument, _ numbers: ReviewNumbers) { (self.document, self.numbers) = (document, numbers) }

  var charts: [ReviewChart] { [income, expenditure, threePublic].compactMap { $0 } + years }

  // MARK: Income and expenditure by class

  /// The first table that holds the whole of both.
  private var summary: Int? {
    let kinds: [TableKind] = [.incomeExpenditureSummary, .appropriationSummary]
    return kinds.lazy.compactMap { kind in document.statements.firstIndex { $0.kind == kind } }.first
  }

  private var income: ReviewChart? {
    guard let table = summary else { return nil }
    let rows = document.statements[table].rows.filter { $0.section == .income }
    let funds = Set(rows.flatMap { $0.figures.compactMap { $0.fund } })
    // 财政拨款 is the sum of the funds below it, where they are printed.
    let isSplit = !funds.isDisjoint(with: [.generalBudget, .governmentFund, .stateCapital])
    let whole = classes(.income) { row in
      row.section == .income && !(isSplit && row.figures.contains { $0.fund == .appropriation })
    }
    if let whole, addsUp(whole, to: rows.first { $0.role == .yearTotal }) { return whole }
    // Some of them may be parts of others: those that say which money they are stand beside each other.
    return classes(.income) { row in
      row.section == .income
        && row.figures.contains { $0.fund.map { fund in !isSplit || fund != .appropriation } ?? false }
    }
  }

  private func addsUp(_ chart: ReviewChart, to total: StatementRow?) -> Bool {
    guard let total = total?[chart.series[0]]?.amountInYuan else { return false }
    let negative = Amount(coefficient: -total.coefficient, scale: total.scale)
    let amounts = chart.bars.compactMap { $0.yuan[0] } + [negative]
    // Each is rounded by half of its last decimal at most.
    return amounts.sum().map { $0.coefficient.magnitude * 2 <= amounts.count } ?? false
  }

  private var expenditure: ReviewChart? {
    classes(.expenditure) { row in row.section == .expenditure && row.dimensions.functionCode?.count == Self.classDigits
    }
  }

  /// 201 is a class (类), 20101 and 2010101 are parts of it.
  private static let classDigits = 3

  private func classes(_ kind: ReviewChart.Kind, _ isClass: (StatementRow) -> Bool) -> ReviewChart? {
    guard let table = summary else { return nil }
    let rows = ownRows(of: table).filter { $0.row.role == .item && isClass($0.row) }
    for measure in [Measure.final, .budget, .amount] {
      let bars = rows.compactMap { bar(table, [$0], [measure]) }.filter(\.isSome)
      if !bars.isEmpty { return ReviewChart(kind: kind, table: table, series: [measure], bars: bars) }
    }
    return nil
  }

  // MARK: Two amounts of one thing

  private static let threePublicConcept = "three_public."
  /// In the order in which they are looked for; the first that the table has is taken.
  private static let budgets: [Measure] = [.budget, .adjustedBudget, .initialBudget]

  private var threePublic: ReviewChart? {
    pairs(.threePublic, Self.budgets, [.final]) { statement, row in
      statement.kind == .threePublic && row.dimensions.concept?.hasPrefix(Self.threePublicConcept) == true
    }.first
  }

  /// This year against the one before.
  private var years: [ReviewChart] {
    pairs(.years, [.priorYear], [.final, .budget]) { statement, row in
      switch statement.kind {
      case .threePublic: row.dimensions.concept?.hasPrefix(Self.threePublicConcept) == true
      case .generalBudgetExpenditure, .governmentFund:
        row.dimensions.functionCode?.count == Self.classDigits || row.dimensions.concept == Self.totalConcept
      default: false
      }
    }
  }

  private static let totalConcept = "total"

  private func pairs(
    _ kind: ReviewChart.Kind, _ first: [Measure], _ second: [Measure],
    _ isMeant: (Statement, StatementRow) -> Bool
  ) -> [ReviewChart] {
    document.statements.indices.compactMap { table in
      let rows = ownRows(of: table).filter { isMeant(document.statements[table], $0.row) }
      let measures = Set(rows.flatMap { $0.row.figures.compactMap { $0.measure } })
      guard let one = first.first(where: measures.contains), let other = second.first(where: measures.contains) else {
        return nil
      }
      // A table with a column for each item has each item's amounts in rows of their own.
      let named = Dictionary(grouping: rows) { $0.row.dimensions.concept ?? $0.row.code ?? $0.row.item }
      var done: Set<String> = []
      let bars = rows.compactMap { each -> ReviewChart.Bar? in
        let name = each.row.dimensions.concept ?? each.row.code ?? each.row.item
        guard done.insert(name).inserted, let group = named[name] else { return nil }
        return bar(table, group, [one, other])
      }.filter(\.isSome)
      return bars.isEmpty ? nil : ReviewChart(kind: kind, table: table, series: [one, other], bars: bars)
    }
  }

  // MARK: Bars

  private typealias Row = (index: Int, row: StatementRow)

  /// Those that speak of the organization as a whole.
  private func ownRows(of table: Int) -> [Row] {
    document.statements[table].rows.enumerated().map { ($0, $1) }.filter { $0.1.dimensions.spendingUnit == nil }
  }

  /// Nil if the rows say two things of one series.
  private func bar(_ table: Int, _ rows: [Row], _ series: [Measure]) -> ReviewChart.Bar? {
    guard let first = rows.first else { return nil }
    var bar = ReviewChart.Bar(
      code: first.row.dimensions.functionCode, label: first.row.labels.last ?? "", figures: [], yuan: [])
    for measure in series {
      let found = rows.flatMap { row in
        row.row.figures.enumerated().filter { $1.measure == measure }.map { (row.index, $0, $1) }
      }
      guard Set(found.map { $0.2.amountInYuan }).count <= 1 else { return nil }
      let place = found.first.map { FigurePlace(table: table, row: $0.0, figure: $0.1) }
      bar.figures.append(place.flatMap { numbers[$0] })
      bar.yuan.append(found.first?.2.amountInYuan)
    }
    return bar
  }
}

extension ReviewChart.Bar {
  /// Whether there is something to draw: an amount of money that is not nothing.
  fileprivate var isSome: Bool { yuan.contains { $0.map { $0.coefficient != 0 } ?? false } }
}
