// 重点工作 tables: words in columns, merged over rows and cut by page breaks.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

struct KeyWorkReader {
  private enum Role {
    case number, matter, content, result

    init?(header: String) {
      let bare = header.bareLabel
      guard bare.count <= 14 else { return nil }
      if bare == "序号" || bare == "编号" {
        self = .number
      } else if bare.containsAny(["完成情况", "完成结果", "工作成效", "进展", "落实情况", "完成效果"]) {
        self = .result
      } else if bare.containsAny(["内容", "目标", "举措", "措施"]) {
        self = .content
      } else if bare.containsAny(["事项", "重点工作", "任务", "工作名称", "项目"]) {
        self = .matter
      } else {
        return nil
      }
    }
  }

  private let grid: Grid
  private var headers: [(role: Role?, cell: Cell)] = []
  private var found: [KeyWorkRow] = []

  init(_ grid: Grid) {
    self.grid = grid
  }

  mutating func rows() -> [KeyWorkRow] {
    for row in 0..<grid.rowCount {
      let cells = grid.cells(inRow: row)
      let roles = cells.map { Role(header: $0.text) }
      if Set(roles.compactMap { $0 }).count >= 2 {
        headers = zip(roles, cells).filter { !$1.isEmpty }.map { ($0, $1) }
      } else if !headers.isEmpty {
        read(row)
      }
    }
    return found
  }

  private mutating func read(_ row: Int) {
    var work = KeyWorkRow(page: grid.page(ofRow: row))
    var ownText = false
    for cell in grid.cells(inRow: row) {
      guard let header = headers.first(where: { $0.cell.columns.contains(cell.column) }) else { continue }
      let text = cell.isEmpty ? "" : cell.text
      switch header.role {
      case .number: work.number.append(grid.mergedText(cell) ?? "")
      case .matter: work.matter.append(grid.mergedText(cell) ?? "")
      case .content: work.content.append(text)
      case .result: work.result.append(text)
      case nil where !text.isEmpty: work.others.append(LabelledText(label: header.cell.text, text: text))
      case nil: break
      }
      guard cell.row == row, let box = cell.textBox else { continue }
      ownText = ownText || header.role != .number
      work.box = (work.box?.union(box) ?? box).rounded
    }
    guard ownText else { return }
    add(work, row: row)
  }

  /// At the top of a page a row may be the rest of the one before it: its text broke off in the middle of a sentence.
  private mutating func add(_ work: KeyWorkRow, row: Int) {
    guard let last = found.indices.last else {
      found.append(work)
      return
    }
    let own = grid.cells(beginningInRow: row)
    let startsAnew = headers.contains { header in
      (header.role == .number || header.role == .matter)
        && own.contains { header.cell.columns.contains($0.column) && !$0.isEmpty }
    }
    let brokeOff = found[last].result?.endsASentence == false
    let hasBoth = work.content != nil && work.result != nil
    if grid.beginsPage(row), !startsAnew, brokeOff || !hasBoth {
      found[last].content.append(work.content ?? "")
      found[last].result.append(work.result ?? "")
      found[last].others += work.others
      return
    }
    var work = work
    if grid.beginsPage(row) || isUnderBlankTop(row) {
      work.number = work.number ?? found[last].number
      work.matter = work.matter ?? found[last].matter
    }
    found.append(work)
  }

  /// Whether a cell of number or matter began blank at the top of this page.
  private func isUnderBlankTop(_ row: Int) -> Bool {
    grid.cells(inRow: row).contains { $0.row < row && $0.isEmpty && grid.beginsPage($0.row) }
  }
}

extension String {
  fileprivate var endsASentence: Bool { last.map { "。！？；.!?;）)”".contains($0) } ?? true }
}
