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
  var saysSomething: Bool {
    !name.isEmpty || goal != nil || termGoal != nil || !funding.isEmpty || department != nil || executor != nil
  }
}

struct Collector {
  private(set) var records: [PerformanceRecord] = []
  private var open: ProjectPart?
  private var pages: [Int] = []

  /// Whether a piece is another project's.
  func begins(_ piece: ProjectPart, atPageTop: Bool) -> Bool {
    guard let open else { return true }
    guard piece.saysSomething else { return false }
    guard atPageTop else { return !piece.name.isEmpty || piece.goal != nil || !piece.funding.isEmpty }
    // The texts of a merged cell stand in its middle: a page break leaves any of them on either side.
    if piece.name.isEmpty || open.name.isEmpty { return false }
    if piece.hasKey || open.hasKey { return piece.hasKey }
    return !piece.funding.isEmpty
  }

  mutating func start(_ piece: ProjectPart) { open = piece }

  mutating func extend(_ piece: ProjectPart) {
    guard var whole = open else { return }
    whole.number += piece.number
    whole.name += piece.name
    whole.goal.append(piece.goal ?? "")
    whole.termGoal.append(piece.termGoal ?? "")
    whole.department.append(piece.department ?? "")
    whole.executor.append(piece.executor ?? "")
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
    let name = CodedProject(open.name)
    records.append(
      PerformanceRecord(
        project: name.name.isEmpty ? nil : name.name, code: name.code, department: open.department,
        executor: open.executor, funding: open.funding, goal: open.goal, termGoal: open.termGoal,
        indicators: indicators, others: open.others, pages: pages))
  }
}
