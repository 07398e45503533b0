// Which pieces of project cells belong to one project, across page breaks.

import BudgetModel
import Tokenizer
import Wording

/// What the cells of a project say in the row where they begin.
struct ProjectPart {
  var number = ""
  var name = ""
  var department, executor, goal, termGoal: String?
  var funding: [FundingLine] = []
  var others: [LabelledText] = []

  /// A number or a code: only the first half of a group has one.
  var hasKey: Bool { !number.isEmpty || CodedProject(name).code != nil }
  /// Whether another piece says the same again, as far as it says anything.
  func repeats(in other: ProjectPart) -> Bool {
    name == other.name && number == other.number && (other.goal == nil || other.goal == goal)
      && (other.funding.isEmpty || other.funding.map(\.amounts) == funding.map(\.amounts))
  }

  /// Whether a project is printed again on top of a page, where its goal goes on.
  func isAgain(_ upper: ProjectPart) -> Bool {
    guard name == upper.name, number == upper.number else { return false }
    let (own, before) = (funding.map(\.amounts), upper.funding.map(\.amounts))
    return (own.isEmpty || before.isEmpty || own == before) && (goal == nil || upper.goal.map(\.breaksOff) ?? true)
  }

  /// Whether the cells say that this is the lower half of a project whose name a page break may cut. Nil where they say
  /// nothing: goal and money are printed once, and stand in either half.
  func isHalf(of upper: ProjectPart) -> Bool? {
    if upper.isCodeOnly { return true }
    if hasKey || upper.hasKey { return !hasKey }
    if !funding.isEmpty, !upper.funding.isEmpty { return false }
    if goal != nil, let goal = upper.goal { return goal.breaksOff }
    let isParted = funding.isEmpty != upper.funding.isEmpty || (goal == nil) != (upper.goal == nil)
    return isParted ? true : nil
  }

  /// The first half of a code, which stands before the name.
  private var isCodeOnly: Bool {
    name.contains(where: \.isNumber) && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// Adds what another piece of the project's cells says. What is printed again on top of a page says nothing new.
  mutating func append(_ rest: ProjectPart) {
    if number.isEmpty { number = rest.number }
    if rest.name != name { name += rest.name }
    if rest.goal != goal { goal.append(rest.goal ?? "") }
    if rest.termGoal != termGoal { termGoal.append(rest.termGoal ?? "") }
    department = department ?? rest.department
    executor = executor ?? rest.executor
    if rest.funding.map(\.amounts) != funding.map(\.amounts) { funding += rest.funding }
    for other in rest.others where !others.contains(other) { others.append(other) }
  }

  var saysSomething: Bool {
    !name.isEmpty || goal != nil || termGoal != nil || !funding.isEmpty || department != nil || executor != nil
  }
}

extension FundingLine {
  fileprivate var amounts: [Amount?] {
    [amount, initialBudget, budget, executed, rate].map { $0?.amount }
  }
}

struct Collector {
  private(set) var records: [PerformanceRecord] = []
  /// Names of projects at the foot of a page that may be halves of longer ones, and the rows that may hold the rest.
  private(set) var guessed: [(name: String, row: Int)] = []
  private var open: ProjectPart?
  private var pages: [Int] = []

  enum Place {
    /// Another project's.
    case begins
    /// The open project's.
    case goesOn
    /// The open project's, printed again on top of a page.
    case isRepeated
  }

  /// Whose a piece is.
  /// - Parameters:
  ///   - lastRow: the row of the list before the piece's own.
  ///   - isCutRow: whether the indicator of one row is in both.
  mutating func place(
    of piece: ProjectPart, row: Int, below lastRow: Int, breaks: ProjectBreaks, isCutRow: Bool
  ) -> Place {
    guard let open else { return .begins }
    guard breaks.isAtPageTop(row, below: lastRow) else {
      let speaks = !piece.name.isEmpty || piece.goal != nil || !piece.funding.isEmpty
      return speaks || breaks.beginsUnnamed(atRow: row) ? .begins : .goesOn
    }
    let isRepeated = !piece.name.isEmpty && open.repeats(in: piece)
    switch breaks.cut(below: lastRow) {
    case .goesOn: return isRepeated ? .isRepeated : .goesOn
    case .ends: return .begins
    case .unknown: break
    }
    // The texts of a merged cell stand in its middle: a page break leaves any of them on either side.
    if breaks.isNamedBelow(atRow: row) { return .begins }
    if piece.name.isEmpty || open.name.isEmpty { return .goesOn }
    if isRepeated { return .isRepeated }
    if piece.isAgain(open) { return .goesOn }
    if !breaks.canBeCut(below: lastRow, above: row) { return .begins }
    if let isHalf = piece.isHalf(of: open) { return isHalf ? .goesOn : .begins }
    if isCutRow { return .goesOn }
    if breaks.areCentred(lastRow, row) {
      guessed.append((open.name, row))
      return .begins
    }
    return .goesOn
  }

  mutating func start(_ piece: ProjectPart) { open = piece }

  mutating func extend(_ piece: ProjectPart) {
    open?.append(piece)
  }

  mutating func note(page: Int) {
    if pages.last != page { pages.append(page) }
  }

  /// Closes the open group.
  mutating func finish(_ indicators: [PerformanceIndicator]) {
    defer {
      open = nil
      pages = []
    }
    guard let open, open.saysSomething || !indicators.isEmpty else { return }
    guard !SumLabel.isWhole(open.name) else { return }
    let name = CodedProject(FormLabel.isHeaderWord(open.name) ? "" : open.name)
    records.append(
      PerformanceRecord(
        project: name.name.isEmpty ? nil : name.name, code: name.code, department: open.department,
        executor: open.executor, funding: open.funding, goal: open.goal, termGoal: open.termGoal,
        indicators: indicators, others: open.others, pages: pages))
  }
}
