// Rows of a grid to rows of a statement. Every panel of a row gives a row of its own.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer
import Wording

struct RowReader {
  let columns: TableColumns
  private let sections: [Section?]
  private let figures: FigureReader
  private let cutNumbers: CutNumbers
  private var codes = CodeCompletion()
  /// Of codes in columns of their levels, by the column of the header over them.
  private var levels: [Int: CodeCompletion] = [:]
  /// Whether a column prints whole codes of 项, 2080505, so that one of two digits is a 款.
  private let printsItems: Bool
  /// Whether rows may count things: where they are lists of purchases or projects, 复印机（台） is what the amount is paid for.
  let mayCount: Bool
  let isThreePublic: Bool
  var tally = NumberTally()
  /// Where the labels and codes of the rows stand.
  private(set) var origins: [RowOrigin] = []
  private var unclear: [UnclearCell] = []

  /// Amounts that a cell may hold, and what was said when they were left out.
  private struct UnclearCell {
    var gridRow, panel: Int
    var figures: [Figure]
    var complaints: [Diagnostic]
  }

  /// - Parameter tableDoubts: of all amounts of the table.
  init(
    columns: TableColumns, measures: ColumnMeasures, sections: [Section?], unit: MoneyUnit?, tableDoubts: Doubts,
    kind: TableKind
  ) {
    self.columns = columns
    mayCount = ![.governmentProcurement, .projectExpenditure].contains(kind) && !columns.holdQuantities
    isThreePublic = kind == .threePublic
    self.sections = sections
    figures = FigureReader(
      columns: columns, measures: measures, paths: PanelSections.paths(of: columns, sections: sections), unit: unit,
      tableDoubts: tableDoubts)
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
        tally.numbers.lineNumbers += cells.count { $0.row == row && CellContent($0).amount != nil }
        continue
      }
      for fragment in fragments(of: cells, row: row) {
        let above = all.lastIndex { $0.panel == fragment.panel }
        if let above, goesOn(&all[above], in: fragment) {
          all[above].take(fragment)
        } else {
          all.append(fragment)
        }
      }
    }
    leaveOutCounts(of: &all)
    let named = all.filter { !$0.figures.isEmpty && isNamed($0) }
    origins = named.map(\.origin)
    var rows = named.map(\.row)
    for (upper, lower) in cutNumbers.pairs { tally.addCut(upper: upper, lower: lower) }
    return naming(&rows)
  }

  /// Whether a row that a page break cut goes on in another. Where it may, and nothing shows it, its amounts are in doubt.
  private mutating func goesOn(_ above: inout RowFragment, in fragment: RowFragment) -> Bool {
    guard fragment.mayContinue(above) else { return false }
    let cut = LabelCut(above.labelCell, fragment.labelCell, of: columns.grid)
    if fragment.continues(above, cut: cut) { return true }
    guard cut == .possible, fragment.figures.isEmpty, !above.figures.isEmpty else { return false }
    for index in above.figures.indices { above.figures[index].doubt.insert(.cutLabel) }
    tally.addCut(label: above.labelCell, rest: fragment.labels[fragment.labels.count - 1])
    return false
  }

  private mutating func fragments(of cells: [Cell], row: Int) -> [RowFragment] {
    let page = cells.filter { $0.row == row }.map(\.page).max() ?? 0
    var fragments = [RowFragment(panel: 0, gridRow: row, page: page)]
    for cell in cells {
      let content = cutNumbers.content(of: cell)
      let isNumber = content.amount != nil
      let column = isNumber ? columns.column(of: cell) : columns.firstColumn(of: cell)
      guard let column else {
        if isNumber, cell.row == row { tally.leaveOut(cell, "it stands in no column") }
        continue
      }
      if column.panel > fragments[fragments.count - 1].panel, column.role != .amount {
        fragments.append(RowFragment(panel: column.panel, gridRow: row, page: page))
      }
      let last = fragments.count - 1
      read(cell, content, column: column, row: row, into: &fragments[last])
    }
    for index in fragments.indices { finish(&fragments[index]) }
    return fragments.lendingLabels()
  }

  private mutating func read(
    _ cell: Cell, _ content: CellContent, column: TableColumn, row: Int,
    into fragment: inout RowFragment
  ) {
    let isFirst = cell.row == row
    switch (column.role, content) {
    case (.remark, .number), (.remark, .money): if isFirst { tally.numbers.nonAmounts += 1 }
    case (.remark, _): break
    // A code that lacks characters is another code, as a label is another label.
    case (.code, .number) where cell.text.lacksCharacters: fragment.add(label: cell.text, of: cell)
    case (.code, .number), (.code, .empty):
      readCode(cell, column: column, into: &fragment)
      if isFirst, !cell.isEmpty { tally.numbers.codes += 1 }
    case (_, .empty): break
    case (.line, .number):
      fragment.line = cell.text
      if isFirst { tally.numbers.lineNumbers += 1 }
    case (_, .number(.dash)): break
    case (_, .number(.malformed)):
      if isFirst {
        let said = tally.diagnostics.count
        tally.leaveOut(cell, "it looks like a number and is none", id: "parser.malformed-number")
        readAgain(cell, column: column, since: said)
      }
    case (.amount, .number) where column.path.contains(where: \.lacksCharacters):
      if isFirst {
        tally.leaveOut(
          cell, "its header lacks characters that the page's text does not name", id: "parser.unnamed-label")
      }
    case (.amount, .number), (.amount, .money):
      if isFirst, counts(inRow: row) {
        tally.numbers.nonAmounts += 1
      } else if isFirst,
        let figure = figures.figure(
          cell, content, column: column, rowUnit: unit(inRow: row), isCut: cutNumbers.isUpperPiece(cell))
      {
        tally.add(figure)
        fragment.figures.append(figure)
        fragment.figurePanel = column.panel
      }
    // A row of an account says what is bought for it as part of a name.
    case (_, .codedName(let coded)) where coded.isCatalogued && fragment.hasCode:
      fragment.add(label: cell.text, of: cell)
    case (_, .codedName(let coded)):
      fragment.codeDoubts.formUnion(cell.doubts)
      if !fragment.hasCode {
        fragment.code = coded.code
        fragment.codeColumn = cell.column
      } else {
        fragment.otherCodes.append(RowOrigin.Code(digits: coded.code, column: cell.column))
      }
      fragment.add(label: coded.name, of: cell)
    case (.amount, .text) where !fragment.labels.isEmpty:
      if isFirst {
        let said = tally.diagnostics.count
        if cell.tokens.count == 1, cell.text.holdsAmount {
          tally.leaveOut(cell, "other characters stand in the number", id: "parser.malformed-number")
        }
        tally.leaveOutNumbers(in: cell)
        readAgain(cell, column: column, since: said)
      }
    case (_, .text), (_, .money):
      guard !CodeLevel.areAll(cell.text), !ColumnNumbering.isMark(cell.text) else { break }
      if column.role == .code || cell.source == .scan { fragment.codeDoubts.formUnion(cell.doubts) }
      if column.role == .code, let letters = cell.text.catalogueCode {
        if !fragment.hasCode { fragment.code = letters }
        break
      }
      if isFirst { tally.leaveOutNumbers(in: cell) }
      fragment.add(label: cell.text, of: cell)
      if columns.panels(of: cell).count > 1 { fragment.spansPanels = true }
    case (.label, .number(let number)):
      fragment.labels.append(cell.text)
      fragment.labelColumns.append(cell.column)
      guard isFirst else { break }
      if case .amount(let amount) = number, amount.scale == 0 {
        tally.numbers.nonAmounts += 1
      } else {
        tally.leaveOut(cell, "it stands in a column of labels")
      }
    case (.line, _): break
    }
  }

  /// Keeps what a cell that was left out may hold.
  /// - Parameter said: how many diagnostics there were before it was left out.
  private mutating func readAgain(_ cell: Cell, column: TableColumn, since said: Int) {
    unclear += figures.otherReadings(of: cell).map { figures in
      UnclearCell(
        gridRow: cell.row, panel: column.panel, figures: figures, complaints: Array(tally.diagnostics[said...]))
    }
  }

  /// The unclear amounts by row of the statement.
  func secondReadings(for rows: [StatementRow], ofTable table: Int) -> [SecondReading] {
    unclear.compactMap { cell in
      rows.firstIndex { $0.gridRow == cell.gridRow && $0.panel == cell.panel }.map { row in
        SecondReading(table: table, row: row, figures: cell.figures, complaints: cell.complaints)
      }
    }
  }

  private func readCode(_ cell: Cell, column: TableColumn, into fragment: inout RowFragment) {
    fragment.codeDoubts.formUnion(cell.doubts)
    fragment.printedCodes.take(cell.text.codeDigits ?? "", of: cell, in: column)
  }

  private mutating func finish(_ fragment: inout RowFragment) {
    for index in fragment.figures.indices { fragment.figures[index].doubt.formUnion(fragment.codeDoubts) }
    readCodes(of: &fragment)
    if let code = fragment.code { fragment.code = codes.completed(code, amongItems: printsItems) }
    fragment.section =
      fragment.spansPanels && sections[fragment.panel] != nil
      ? .expenditure : sections[fragment.panel]
  }

  /// 类, 款 and 项 side by side are one code; of several codes in a row the first is its own.
  private mutating func readCodes(of fragment: inout RowFragment) {
    let own = fragment.code == nil ? fragment.printedCodes.own : nil
    for (index, printed) in fragment.printedCodes.enumerated() {
      let digits =
        printed.isOfLevels
        ? levels[printed.group?.column ?? 0, default: CodeCompletion()].code(printed: printed.parts)
        : printed.parts.first
      guard let digits else { continue }
      if index == own {
        (fragment.code, fragment.codeColumn) = (digits, printed.column)
      } else {
        fragment.otherCodes.append(RowOrigin.Code(digits: digits, column: printed.column))
      }
    }
  }
}
