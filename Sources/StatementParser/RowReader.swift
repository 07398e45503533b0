// Rows of a grid to rows of a statement. Every panel of a row gives a row of its own.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

struct RowReader {
  private let columns: TableColumns
  private let sections: [Section?]
  private let figures: FigureReader
  private let cutNumbers: CutNumbers
  private var codes = CodeCompletion()
  /// Whether a column prints whole codes of 项, 2080505, so that one of two digits is a 款.
  private let printsItems: Bool
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var numbers = NumberUse()
  /// Amounts that may stand in a row of the grid, each list one reading.
  private var unclear: [(gridRow: Int, panel: Int, figures: [Figure])] = []

  /// - Parameter tableDoubts: of all amounts of the table.
  init(
    columns: TableColumns, measures: ColumnMeasures, sections: [Section?], unit: MoneyUnit?, tableDoubts: Doubts
  ) {
    self.columns = columns
    self.sections = sections
    figures = FigureReader(columns: columns, measures: measures, unit: unit, tableDoubts: tableDoubts)
    cutNumbers = CutNumbers(columns)
    printsItems = columns.grid.cells.contains { cell in
      cell.text.count == 7 && cell.text.codeDigits != nil && columns.column(of: cell)?.role == .code
    }
  }

  mutating func rows() -> [StatementRow] {
    let grid = columns.grid
    var all: [RowFragment] = []
    for row in columns.header.rowCount..<grid.rowCount {
      let cells = grid.cells(inRow: row)
      if TableHeader.isColumnNumbers(cells) {
        numbers.lineNumbers += cells.count { $0.row == row && CellContent($0).amount != nil }
        continue
      }
      for fragment in fragments(of: cells, row: row) {
        let above = all.lastIndex { $0.panel == fragment.panel }
        if let above, fragment.continues(all[above]) {
          all[above].take(fragment)
        } else {
          all.append(fragment)
        }
      }
    }
    var rows = all.filter { !$0.figures.isEmpty && isNamed($0) }.map(\.row)
    sayCutNumbers()
    return naming(&rows)
  }

  /// The one row of a table that names none is its sum, and a blank label among others stays blank. Several rows without
  /// a name are a part of a sheet whose labels stand elsewhere: nobody can say whose amounts they are.
  private mutating func naming(_ rows: inout [StatementRow]) -> [StatementRow] {
    guard !rows.isEmpty, rows.allSatisfy({ $0.item.isEmpty && $0.code == nil }) else { return rows }
    let hasLabels = columns.columns.contains { $0?.role == .label || $0?.role == .code }
    let rowCount = hasLabels ? Set(rows.map(\.gridRow)).count : columns.grid.rowCount - columns.header.rowCount
    guard rowCount > 1 else {
      for index in rows.indices { rows[index].item = "合计" }
      return rows
    }
    let figures = rows.flatMap(\.figures)
    numbers.facts -= figures.count
    numbers.unused += figures.count
    diagnostics.append(
      Diagnostic(
        "parser.rows-without-labels", page: figures.first?.page,
        message: "rows without labels were left out: nothing says what they are"))
    return []
  }

  /// A label that lacks characters is another label: nobody can say whose amounts these are.
  private mutating func isNamed(_ fragment: RowFragment) -> Bool {
    let label = fragment.labels.joined(separator: "/")
    guard label.lacksCharacters else { return true }
    numbers.facts -= fragment.figures.count
    numbers.unused += fragment.figures.count
    diagnostics.append(
      Diagnostic(
        "parser.unnamed-label", page: fragment.page, box: fragment.labelBox?.rounded,
        message: "the row \"\(label)\" was left out: its label lacks characters that the page's text does not name"))
    return false
  }

  private mutating func sayCutNumbers() {
    for (upper, lower) in cutNumbers.pairs {
      numbers.nonAmounts += 1
      diagnostics.append(
        Diagnostic(
          "parser.number-cut", .note, page: upper.page, box: upper.textBox?.rounded,
          message: "\"\(upper.raw)\" goes on with \"\(lower.raw)\" on the next page"))
    }
  }

  private mutating func fragments(of cells: [Cell], row: Int) -> [RowFragment] {
    let page = cells.filter { $0.row == row }.map(\.page).max() ?? 0
    var fragments = [RowFragment(panel: 0, gridRow: row, page: page)]
    for cell in cells {
      let content = cutNumbers.content(of: cell)
      let isNumber = content.amount != nil
      let column = isNumber ? columns.column(of: cell) : columns.firstColumn(of: cell)
      guard let column else {
        if isNumber, cell.row == row { leaveOut(cell, "it stands in no column") }
        continue
      }
      if column.panel > fragments[fragments.count - 1].panel, column.role != .amount {
        fragments.append(RowFragment(panel: column.panel, gridRow: row, page: page))
      }
      let last = fragments.count - 1
      read(cell, content, column: column, row: row, into: &fragments[last])
    }
    for index in fragments.indices { finish(&fragments[index]) }
    return lending(fragments)
  }

  /// An amount whose own panel names nothing has its label in the panel before: 支出合计 over both.
  private func lending(_ fragments: [RowFragment]) -> [RowFragment] {
    var result: [RowFragment] = []
    for fragment in fragments {
      if fragment.labels.isEmpty, fragment.code == nil, !fragment.figures.isEmpty,
        let last = result.last, !last.labels.isEmpty, last.figures.isEmpty
      {
        result[result.count - 1].figures = fragment.figures
        result[result.count - 1].figurePanel = fragment.panel
        if last.section != nil { result[result.count - 1].section = .expenditure }
      } else {
        result.append(fragment)
      }
    }
    return result
  }

  private mutating func read(
    _ cell: Cell, _ content: CellContent, column: TableColumn, row: Int,
    into fragment: inout RowFragment
  ) {
    let isFirst = cell.row == row
    switch (column.role, content) {
    case (.remark, .number): if isFirst { numbers.nonAmounts += 1 }
    case (.remark, _): break
    case (.code, .number), (.code, .empty):
      readCode(cell, column: column, into: &fragment)
      if isFirst, !cell.isEmpty { numbers.codes += 1 }
    case (_, .empty): break
    case (.line, .number):
      fragment.line = cell.text
      if isFirst { numbers.lineNumbers += 1 }
    case (_, .number(.dash)): break
    case (_, .number(.malformed)):
      if isFirst {
        leaveOut(cell, "it looks like a number and is none", id: "parser.malformed-number")
        readAgain(cell, column: column)
      }
    case (.amount, .number) where column.path.contains(where: \.lacksCharacters):
      if isFirst {
        leaveOut(cell, "its header lacks characters that the page's text does not name", id: "parser.unnamed-label")
      }
    case (.amount, .number):
      if isFirst,
        let figure = figures.figure(cell, content, column: column, isCut: cutNumbers.isUpperPiece(cell))
      {
        sayDoubts(of: figure)
        fragment.figures.append(figure)
        fragment.figurePanel = column.panel
        numbers.facts += 1
      }
    case (_, .codedName(let coded)):
      if fragment.code == nil, fragment.codeParts.allSatisfy(\.isEmpty) {
        fragment.code = coded.code
      }
      fragment.labels.append(coded.name)
      fragment.labelBox = cell.lines.first?.box
    case (.amount, .text) where !fragment.labels.isEmpty:
      if isFirst {
        if cell.tokens.count == 1, cell.text.holdsAmount {
          leaveOut(cell, "other characters stand in the number", id: "parser.malformed-number")
        }
        leaveOutNumbers(in: cell)
        readAgain(cell, column: column)
      }
    case (_, .text):
      guard !cell.text.allSatisfy({ "类款项".contains($0) }), cell.text != "栏次" else { break }
      if column.role == .code, let letters = cell.text.catalogueCode {
        fragment.code = fragment.code ?? letters
        break
      }
      if isFirst { leaveOutNumbers(in: cell) }
      fragment.labels.append(cell.text)
      fragment.labelBox = cell.lines.first?.box
      if columns.panels(of: cell).count > 1 { fragment.spansPanels = true }
    case (.label, .number(let number)):
      fragment.labels.append(cell.text)
      guard isFirst else { break }
      if case .amount(let amount) = number, amount.scale == 0 {
        numbers.nonAmounts += 1
      } else {
        leaveOut(cell, "it stands in a column of labels")
      }
    case (.line, _): break
    }
  }

  /// The doubts that arose on the way from words to cells; those of the reader and of the table have been said.
  private mutating func sayDoubts(of figure: Figure) {
    if figure.doubt.contains(.overfull) {
      diagnostics.append(
        Diagnostic(
          "layout.overfull-cell", page: figure.page, box: figure.box,
          message: "\"\(figure.raw)\" is longer than its cell and touches another number"))
    }
    if figure.doubt.contains(.broken) {
      diagnostics.append(
        Diagnostic(
          "parser.broken-number", page: figure.page, box: figure.box,
          message: "\"\(figure.raw.replacing("\n", with: " / "))\" was read as one number on several lines"))
    }
  }

  /// Says that a number was seen and not used.
  private mutating func leaveOut(
    _ cell: Cell, _ reason: String, id: String = "parser.unused-number"
  ) {
    numbers.unused += 1
    diagnostics.append(
      Diagnostic(
        id, page: cell.page, box: cell.textBox?.rounded,
        message: "\"\(cell.raw)\" was left out: \(reason)"))
  }

  /// A cell of words that holds an amount by itself: rules are missing around it.
  private mutating func leaveOutNumbers(in cell: Cell) {
    let tokens = cell.lines.flatMap(\.tokens)
    guard tokens.count > 1 else { return }
    for token in tokens {
      if case .amount(let amount) = NumberText(token.text), amount.scale > 0 {
        leaveOut(cell, "the cell holds words beside the number \(token.text)")
      }
    }
  }

  private mutating func readAgain(_ cell: Cell, column: TableColumn) {
    unclear += figures.otherReadings(of: cell).map { (cell.row, column.panel, $0) }
  }

  /// The unclear amounts by row of the statement.
  func secondReadings(for rows: [StatementRow]) -> [(row: Int, figures: [Figure])] {
    unclear.compactMap { reading in
      rows.firstIndex { $0.gridRow == reading.gridRow && $0.panel == reading.panel }.map { ($0, reading.figures) }
    }
  }

  /// 类, 款 and 项 side by side are one code; of two codes in a row the first counts.
  private func readCode(_ cell: Cell, column: TableColumn, into fragment: inout RowFragment) {
    guard !fragment.isCodeClosed else { return }
    let digits = cell.text.codeDigits ?? ""
    if column.codeGroup != nil || StubVocabulary.isCodeLevel(column.leaf) {
      if let group = fragment.codeGroup, group != column.codeGroup {
        fragment.isCodeClosed = true
        return
      }
      fragment.codeGroup = column.codeGroup
      fragment.codeParts.append(digits)
    } else if fragment.codeParts.isEmpty, fragment.code == nil, !digits.isEmpty {
      fragment.code = digits
      fragment.isCodeClosed = true
    }
  }

  private mutating func finish(_ fragment: inout RowFragment) {
    if let code = codes.code(printed: fragment.codeParts) { fragment.code = code }
    if let code = fragment.code { fragment.code = codes.completed(code, amongItems: printsItems) }
    fragment.section =
      fragment.spansPanels && sections[fragment.panel] != nil
      ? .expenditure : sections[fragment.panel]
  }
}
