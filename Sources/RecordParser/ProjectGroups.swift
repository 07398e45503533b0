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
  /// - Parameter lastRow: the row of the list before the piece's own.
  func place(of piece: ProjectPart, row: Int, below lastRow: Int, breaks: ProjectBreaks) -> Place {
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
    if piece.name.isEmpty || open.name.isEmpty { return .goesOn }
    if isRepeated { return .isRepeated }
    if !breaks.canBeCut(below: lastRow, above: row) { return .begins }
    if piece.hasKey || open.hasKey { return piece.hasKey ? .begins : .goesOn }
    return piece.funding.isEmpty ? .goesOn : .begins
  }

  mutating func start(_ piece: ProjectPart) { open = piece }

  mutating func extend(_ piece: ProjectPart) {
    guard var whole = open else { return }
    whole.number += piece.number
    whole.name += piece.name
    whole.goal.append(piece.goal ?? "")
    whole.termGoal.append(piece.termGoal ?? "")
    whole.department = whole.department ?? piece.department
    whole.executor = whole.executor ?? piece.executor
    whole.funding += piece.funding
    whole.others += piece.others
    open = whole
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
