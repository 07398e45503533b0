// Figures of the text against the amounts of the tables: the same account, the same kind of amount, the same money.

import BudgetModel
import PageModel
import Wording

struct TableTies {
  private let document: BudgetDocument
  private let places: PrintedDecimals

  init(_ document: BudgetDocument, places: PrintedDecimals) {
    self.document = document
    self.places = places
  }

  func checks() -> [NarrativeCheck] {
    let amounts = TableAmounts(document)
    return document.narrative.figures.indices.compactMap { index in
      let figure = document.narrative.figures[index]
      guard let target = target(of: figure), let place = amounts.place(of: target) else { return nil }
      // A code without the name of its account may be any number.
      guard target.row != figure.code || figure.path != nil || isNamed(figure, at: place) else { return nil }
      return check(index, against: place)
    }
  }

  /// Whether a figure's subject is what the row of its code is called, but for what more one of both says.
  private func isNamed(_ figure: NarrativeFigure, at place: FigurePlace) -> Bool {
    let label = document.statements[place.table].rows[place.row].labels.last ?? ""
    let (name, subject) = (AccountNames.key(label), AccountNames.key(figure.subject ?? ""))
    return !name.isEmpty && !subject.isEmpty && (subject.hasPrefix(name) || name.hasPrefix(subject))
  }

  /// Which amount of the tables a figure says; nil where that is not certain.
  private func target(of figure: NarrativeFigure) -> TableAmounts.Key? {
    guard figure.unit?.powerToYuan != nil, isOwnAmount(figure) else { return nil }
    let heading = figure.headings.joined()
    let isFinal = figure.kind == .final
    if ThreePublicRole(heading) == .trio {
      return ThreePublicNames.concept(of: figure.subject ?? "").map {
        .init(kind: .threePublic, row: $0, isFinal: isFinal)
      }
    }
    if let total = TotalNames.key(of: figure, heading: heading, isFinal: isFinal) { return total }
    guard let code = figure.code else { return nil }
    if EconomicCodes.hold(code) {
      guard heading.contains("一般公共预算") else { return nil }
      let isBasic = heading.contains("基本支出")
      return .init(
        kind: isBasic ? .generalBudgetBasicExpenditure : .generalBudgetEconomic, row: code, isFinal: isFinal)
    }
    guard !heading.contains("基本支出") else { return nil }
    if heading.contains("一般公共预算") { return .init(kind: .generalBudgetExpenditure, row: code, isFinal: isFinal) }
    if heading.contains("财政拨款支出") { return .init(kind: .appropriationExpenditure, row: code, isFinal: isFinal) }
    return nil
  }

  /// The amount that the tables of this kind of document hold.
  private func isOwnAmount(_ figure: NarrativeFigure) -> Bool {
    document.identity.report == .final ? figure.kind == .final : figure.kind == .budget
  }

  private func check(_ index: Int, against place: FigurePlace) -> NarrativeCheck? {
    let figure = document.narrative.figures[index]
    let fact = document.figure(at: place).figure
    guard let amount = figure.amountInYuan, let other = fact.amountInYuan, let power = figure.unit?.powerToYuan,
      let otherPower = fact.unit?.powerToYuan
    else { return nil }
    let ownPlace = places.place(of: figure) - power
    let otherPlace = fact.amount.scale - otherPower
    let scale = max(ownPlace, otherPlace, 0)
    guard let found = Interval(amount, place: ownPlace, scale: scale),
      let expected = Interval(other, place: otherPlace, scale: scale)
    else { return nil }
    return NarrativeCheck(
      kind: .table, holds: found.meets(expected), found: figure.amount, expected: fact.amount,
      unit: figure.unit == fact.unit ? figure.unit : nil,
      terms: [
        .init(side: .found, place: .figure(index), proves: fact.status == .verified),
        .init(side: .expected, place: .amount(place)),
      ])
  }
}

/// Codes of the economic classifications: 301 and on by office, 501 and on by government.
enum EconomicCodes {
  static func hold(_ code: String) -> Bool {
    Int(code.prefix(3)).map(hold(category:)) ?? false
  }

  static func hold(category: Int) -> Bool {
    (301...399).contains(category) || (501...599).contains(category)
  }
}

/// The amounts of the tables that text restates, by what they are.
struct TableAmounts {
  struct Key: Hashable {
    let kind: TableKind
    /// A code, or a concept.
    let row: String
    let isFinal: Bool
  }

  private var places: [Key: [FigurePlace]] = [:]
  private let document: BudgetDocument

  init(_ document: BudgetDocument) {
    self.document = document
    for (table, statement) in document.statements.enumerated() {
      guard Self.kinds.contains(statement.kind) else { continue }
      for (rowIndex, row) in statement.rows.enumerated() where row.dimensions.spendingUnit == nil {
        if row.role == .total { addTotals(of: row, table: table, rowIndex, kind: statement.kind) }
        for name in Self.names(of: row, kind: statement.kind) {
          for (index, figure) in row.figures.enumerated() {
            let place = FigurePlace(table: table, row: rowIndex, figure: index)
            for isFinal in Self.meanings(of: figure.measure) {
              places[Key(kind: statement.kind, row: name, isFinal: isFinal), default: []].append(place)
            }
          }
        }
      }
    }
  }

  private static let kinds: Set<TableKind> = [
    .generalBudgetExpenditure, .appropriationExpenditure, .threePublic, .expenditure, .income, .generalBudgetEconomic,
    .generalBudgetBasicExpenditure,
  ]

  /// What text may call a row: its concept, or its codes.
  private static func names(of row: StatementRow, kind: TableKind) -> [String] {
    let dimensions = row.dimensions
    switch kind {
    case .threePublic: return [dimensions.concept].compactMap { $0 }
    case .generalBudgetEconomic, .generalBudgetBasicExpenditure:
      return [dimensions.economicCode, dimensions.governmentEconomicCode].compactMap { $0 }
    default: return [dimensions.functionCode].compactMap { $0 }
    }
  }

  /// The columns of 合计.
  private mutating func addTotals(of row: StatementRow, table: Int, _ rowIndex: Int, kind: TableKind) {
    for (index, figure) in row.figures.enumerated() {
      guard let measure = figure.measure, [.total, .basic, .project].contains(measure) else { continue }
      let place = FigurePlace(table: table, row: rowIndex, figure: index)
      for isFinal in [true, false] {
        places[Key(kind: kind, row: TotalNames.row(measure), isFinal: isFinal), default: []].append(place)
      }
    }
  }

  /// Whether a column can be the final amount, the budget, or either.
  private static func meanings(of measure: Measure?) -> [Bool] {
    switch measure {
    case .final: [true]
    case .budget: [false]
    case .total, .amount, .expenditure: [true, false]
    default: []
    }
  }

  /// The one amount of a key; nil where the tables have several that differ.
  func place(of key: Key) -> FigurePlace? {
    guard let found = places[key], let first = found.first else { return nil }
    let amount = document.figure(at: first).figure.amountInYuan
    return found.allSatisfy { document.figure(at: $0).figure.amountInYuan == amount } ? first : nil
  }
}

/// The items of the “三公” table by the names that text gives them.
enum ThreePublicNames {
  /// Guests from abroad and from home are parts of the item.
  private static let receptionParts = ["国内", "外事"]

  static func concept(of name: String) -> String? {
    guard let role = ThreePublicRole(name), role == .trio || ThreePublicRole.isNamed(in: name) else { return nil }
    switch role {
    case .trio: return "three_public.total"
    case .abroad: return "three_public.abroad"
    case .reception: return receptionParts.contains(where: name.contains) ? nil : "three_public.reception"
    // 公务用车 alone may be what one of them costs.
    case .vehicles: return ThreePublicRole.namesPurchase(name) ? "three_public.vehicles" : nil
    case .operation: return "three_public.vehicle_operation"
    case .purchase: return "three_public.vehicle_purchase"
    case .meeting, .training, .agency: return nil
    }
  }
}

/// The columns of 合计 by the names that text gives them, in the part that explains their table.
enum TotalNames {
  static func row(_ measure: Measure) -> String { "total." + measure.rawValue }

  static func key(of figure: NarrativeFigure, heading: String, isFinal: Bool) -> TableAmounts.Key? {
    guard figure.path == nil, let name = figure.subject else { return nil }
    let table: TableKind
    if heading.contains("财政拨款") || heading.contains("一般公共预算") || heading.contains("基金") { return nil }
    if name == "本年收入合计" {
      table = .income
    } else if heading.contains("支出"), !heading.contains("收入"), !heading.contains("收支"),
      ["本年支出合计", "基本支出", "项目支出"].contains(name)
    {
      table = .expenditure
    } else {
      return nil
    }
    let measure: Measure = name == "基本支出" ? .basic : name == "项目支出" ? .project : .total
    return TableAmounts.Key(kind: table, row: row(measure), isFinal: isFinal)
  }
}
