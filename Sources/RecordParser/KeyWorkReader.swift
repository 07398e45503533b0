// 重点工作 tables: words in columns, merged over rows and cut by page breaks. Such a table is known by its header, because
// its title is often a chapter's heading, a page or an outline above it.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

struct KeyWorkReader {
  private let grid: Grid
  private let header: KeyWorkHeader
  private let rows: Range<Int>
  private let numbers, matters: SharedLabels?
  private var found: [KeyWorkRow] = []

  /// Nil for a grid without such a header.
  init?(_ grid: Grid) {
    guard let header = KeyWorkHeader(grid) else { return nil }
    // A header that each page prints again stands between the halves of what the page breaks cut.
    let grid = grid.removing(rows: Set((header.end..<grid.rowCount).filter { header.isRepeated(grid, row: $0) }))
      .parting(cellsFrom: header.end, by: header.columns.map(\.columns))
    self.grid = grid
    self.header = header
    rows = header.end..<grid.rowCount
    let (rows, number, matter) = (rows, header.column(of: .number), header.column(of: .matter))
    let numbers = number.map { SharedLabels(grid, column: $0, rows: rows) }
    self.numbers = numbers
    matters = matter.map { SharedLabels(grid, column: $0, rows: rows, keys: numbers) }
  }

  mutating func records() -> [KeyWorkRow] {
    for row in rows { read(row) }
    return found
  }

  private mutating func read(_ row: Int) {
    var work = KeyWorkRow(
      number: numbers?.text(ofRow: row), matter: matters?.text(ofRow: row), page: grid.page(ofRow: row))
    var hasOwnText = false
    for cell in grid.cells(inRow: row) {
      guard let column = header.column(over: cell) else { continue }
      let text = cell.isEmpty ? "" : cell.text
      switch column.role {
      case .number, .matter: break
      case .content: work.content.append(text)
      case .result: work.result.append(text)
      case nil where !text.isEmpty: work.others.append(LabelledText(label: column.label, text: text))
      case nil: break
      }
      guard cell.row == row, let box = cell.textBox else { continue }
      hasOwnText = hasOwnText || column.role != .number
      work.box = (work.box?.union(box) ?? box).rounded
    }
    guard hasOwnText else { return }
    if goesOn(work, row: row), let last = found.indices.last {
      found[last].append(work)
    } else {
      found.append(work)
    }
  }

  /// Whether a row at the top of a page is the rest of the one before it.
  private func goesOn(_ work: KeyWorkRow, row: Int) -> Bool {
    guard let last = found.last, row > rows.lowerBound, grid.beginsPage(row) else { return false }
    // The label may itself be cut: then it is one over both halves.
    if let numbers, !numbers.isOne(row - 1, row) { return false }
    if let matters, !matters.isOne(row - 1, row) { return false }
    guard work.content != nil, work.result != nil else { return true }
    guard let content = header.column(of: .content) else { return last.result?.breaksOff == true }
    // The text of a whole cell stands in its middle: either half of a row may have none of it.
    if last.content == nil || last.result == nil { return true }
    return last.result?.breaksOff == true && grid.canBeCut(below: row - 1, above: row, column: content)
  }
}

/// The header of such a table.
struct KeyWorkHeader {
  enum Role {
    case number, matter, content, result

    init?(header: String) {
      let bare = header.bareLabel
      guard RecordSettings.keyWorkHeaderLengths.contains(bare.count) else { return nil }
      if ["序号", "编号"].contains(bare) {
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

  struct Column {
    /// Nil for a header with another meaning.
    var role: Role?
    var label: String
    var columns: Range<Int>
  }

  let columns: [Column]
  /// The row behind the header.
  let end: Int

  /// The first row that names two parts of such a table, one of them what was done or what was to be done.
  init?(_ grid: Grid) {
    for row in 0..<min(grid.rowCount, RecordSettings.deepestHeader) {
      let cells = grid.cells(inRow: row).filter { !$0.isEmpty }
      let columns = cells.map { Column(role: Role(header: $0.text), label: $0.text, columns: $0.columns) }
      let roles = Set(columns.compactMap { $0.role })
      guard roles.count >= RecordSettings.fewestKeyWorkRoles, !roles.isDisjoint(with: [.content, .result]) else {
        continue
      }
      self.columns = columns
      end = cells.map(\.rows.upperBound).max() ?? row + 1
      return
    }
    return nil
  }

  /// Whether the header alone says what the table is: a matter or a content, and what came of it, and no column of a
  /// form.
  var saysKind: Bool {
    let roles = columns.map { $0.role }
    return roles.contains(.result) && (roles.contains(.matter) || roles.contains(.content))
      && columns.count >= RecordSettings.fewestListColumns
      && !isOfForm
  }

  /// Whether a table whose heading says that it is about work can be such a table: it has no column of a form, and no
  /// amounts, which are another reader's.
  func mayBeWork(_ grid: Grid) -> Bool {
    !isOfForm
      && !grid.cells.contains { $0.row >= end && column(over: $0)?.role != .number && CellContent($0).amount != nil }
  }

  private var isOfForm: Bool {
    columns.contains { column in
      [.first, .second, .third, .target, .weight, .score].contains(IndicatorRole(header: column.label))
        || FundingMeasure(column.label) != nil
    }
  }

  func column(of role: Role) -> Int? { columns.first { $0.role == role }?.columns.lowerBound }

  func column(over cell: Cell) -> Column? { columns.first { $0.columns.contains(cell.column) } }

  func isRepeated(_ grid: Grid, row: Int) -> Bool {
    grid.cells(inRow: row).map(\.text).filter { !$0.isEmpty } == columns.map { $0.label }
  }
}

extension KeyWorkRow {
  /// Adds the rest of a row that a page break cut.
  fileprivate mutating func append(_ rest: KeyWorkRow) {
    content.append(rest.content ?? "")
    result.append(rest.result ?? "")
    others += rest.others
  }
}
