// What each column of a grid holds, judged by its header and by what stands below it, and how columns form panels.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

struct TableColumn {
  enum Role { case code, line, label, amount, remark }

  var role: Role
  var headers: [Cell]
  /// Index of the panel that it belongs to, from the left.
  var panel = 0

  /// Where 类, 款 and 项 have columns of their own: the header cell over all of them.
  var codeGroup: Cell?

  /// Whether it holds one level of a code that has columns for each.
  var isOfCodeLevel: Bool { codeGroup != nil || CodeLevel.isOne(leaf) }

  /// Whether each row says the unit of its amounts here.
  var saysUnits = false

  var path: [String] { headers.map(\.text) }
  var leaf: String { headers.last?.text ?? "" }

  /// The unit that its header names: `金额（万元）`, and 金额 below `批复数（元）`. Of `增减（%）` only what stands right below.
  var unit: MoneyUnit? {
    leaf.unitInBrackets
      ?? path.dropLast().reversed().lazy.compactMap(\.unitInBrackets).first { $0.powerToYuan != nil }
  }

  /// Whether it may stand under other names than these.
  var isUnclear: Bool { headers.contains { $0.doubts.contains(.unclearHeader) } }
}

struct TableColumns {
  let grid: Grid
  let header: TableHeader
  /// By column of the grid; columns that no cell of the data stands in have the role of nothing: nil.
  private(set) var columns: [TableColumn?]
  private(set) var panelCount = 1
  /// Where each row says the unit of its amounts.
  private(set) var unitColumn: Int?

  init(_ grid: Grid, header: TableHeader) {
    self.grid = grid
    self.header = header
    columns = Array(repeating: nil, count: grid.columnCount)
    let contents = ColumnContents.count(in: grid, from: header.rowCount)
    var before: TableColumn.Role?
    for (column, content) in contents.sorted(by: { $0.key < $1.key }) {
      let headers = header.cells(above: column)
      let role = Self.role(path: headers.map(\.text), content: content, before: before)
      columns[column] = TableColumn(role: role, headers: headers, saysUnits: content.areUnits)
      before = role
    }
    unitColumn = columns.firstIndex { $0?.saysUnits ?? false }
    groupCodes()
    formPanels()
  }

  /// Code columns under one header cell are the levels of one code, whether 类, 款, 项 stand below it or not.
  private mutating func groupCodes() {
    func group(_ column: TableColumn?) -> Cell? {
      guard let column, column.role == .code else { return nil }
      return CodeLevel.isOne(column.leaf) ? column.headers.dropLast().last : column.headers.last
    }
    let groups = columns.map(group)
    for index in columns.indices {
      guard let own = groups[index] else { continue }
      if groups.count(where: { $0 == own }) > 1 || CodeLevel.isOne(columns[index]?.leaf ?? "") {
        columns[index]?.codeGroup = own
      }
    }
  }

  /// The column that a cell stands for: the widest of those it spans.
  static func column(of cell: Cell, in grid: Grid) -> Int {
    guard cell.columnSpan > 1 else { return cell.column }
    return cell.columns.max {
      grid.columnEdges[$0 + 1] - grid.columnEdges[$0]
        < grid.columnEdges[$1 + 1] - grid.columnEdges[$1]
    } ?? cell.column
  }

  func column(of cell: Cell) -> TableColumn? { columns[Self.column(of: cell, in: grid)] }

  /// The first column with a role that a cell spans: where a label stands. 合计 over 序号 and 单位名称 is no number of a line.
  func firstColumn(of cell: Cell) -> TableColumn? {
    let spanned = cell.columns.compactMap { columns[$0] }
    return spanned.first { $0.role != .remark && $0.role != .amount } ?? spanned.first
  }

  /// The panels that a cell spans.
  func panels(of cell: Cell) -> Set<Int> { Set(cell.columns.compactMap { columns[$0]?.panel }) }

  func amountColumns(inPanel panel: Int) -> [Int] {
    columns.indices.filter { columns[$0]?.panel == panel && columns[$0]?.role == .amount }
  }

  private static func role(
    path: [String], content: ColumnContents, before: TableColumn.Role?
  ) -> TableColumn.Role {
    let leaf = path.last { !$0.isUnitLine } ?? ""
    if StubVocabulary.isLineNumber(leaf) { return .line }
    if StubVocabulary.isRemark(leaf) || isOfCounts(path) || content.areUnits { return .remark }
    if path.isEmpty, content.isRunningNumber { return .remark }
    let texts = content.texts + content.codedNames
    // Years look like codes, or like amounts.
    if FiscalYear.isColumnHeader(leaf) { return .label }
    let saysCode = path.suffix(2).contains(where: StubVocabulary.isCode)
    if saysCode, content.codes + content.letterCodes >= texts - content.letterCodes { return .code }
    let measure = MeasureVocabulary.measure(ofHeader: leaf, fiscalYear: nil)
    let isOfYear = FiscalYear.leading(leaf.foldedForMatching) != nil
    if content.codes > 0, content.codes == content.numbers, content.codes >= texts, measure == nil, !isOfYear,
      content.longCodes * 2 > content.codes, before != .amount
    {
      return .code
    }
    if content.numbers > 0, content.numbers >= texts { return .amount }
    // Letters of a stamp or another layer among its amounts make no labels of them.
    if measure != nil, content.mixed > 0, content.numbers + content.mixed >= texts - content.mixed { return .amount }
    if texts > 0 { return .label }
    if saysCode { return .code }
    // A blank column: labels say so in their header, and what stands among amounts is one of them.
    if StubVocabulary.isLabel(leaf) { return .label }
    return measure != nil || before == .amount ? .amount : .label
  }

  /// Whether a column counts things, or parts of them: 在职 below 实有人数, but no 金额 below 采购数量.
  private static func isOfCounts(_ path: [String]) -> Bool {
    let texts = path.map(\.foldedForMatching)
    guard let leaf = texts.last else { return false }
    return CountWord.isNamed(in: leaf) || !MoneyWord.isNamed(in: leaf) && texts.contains(where: CountWord.isNamed)
  }

  /// A new panel begins where labels follow amounts. Texts behind the last amounts are remarks; codes there are the row's.
  private mutating func formPanels() {
    var panel = 0
    var sawAmount = false
    for column in columns.indices {
      guard let role = columns[column]?.role, role != .remark else {
        columns[column]?.panel = panel
        continue
      }
      if role == .amount {
        sawAmount = true
      } else if sawAmount {
        panel += 1
        sawAmount = false
      }
      columns[column]?.panel = panel
    }
    if !sawAmount, panel > 0 {
      let coded = Set(columns.compactMap { $0.flatMap { $0.panel < panel && $0.role == .code ? $0.path : nil } })
      for column in columns.indices where columns[column]?.panel == panel {
        // Under a name that stands before the amounts too they are another panel's, of which all amounts are blank.
        if columns[column].map({ $0.role != .code || coded.contains($0.path) }) ?? false {
          columns[column]?.role = .remark
        }
        columns[column]?.panel = panel - 1
      }
      panel -= 1
    }
    panelCount = panel + 1
  }
}

/// What stands in a column below the header.
private struct ColumnContents {
  var numbers = 0
  /// Whole numbers that can be codes, and those of them as long as a 类 or more.
  var codes = 0
  var longCodes = 0
  /// Texts that can be codes of a catalogue: `A`, `C0504`.
  var letterCodes = 0
  var codedNames = 0
  var texts = 0
  /// Those of them that name a unit, of money or of counting.
  var units = 0
  /// Those of them that hold an amount among other characters.
  var mixed = 0
  /// The next number if the column counts 1, 2, 3; nil once it does not.
  private var next: Int? = 1

  /// Whether all that stands here are units.
  var areUnits: Bool { units > 0 && units == texts && numbers + codedNames == 0 }

  /// Whether the column does nothing but count its rows.
  var isRunningNumber: Bool { numbers > 1 && texts + codedNames == 0 && next == numbers + 1 }

  static func count(in grid: Grid, from firstRow: Int) -> [Int: ColumnContents] {
    var all: [Int: ColumnContents] = [:]
    for row in firstRow..<grid.rowCount {
      let cells = grid.cells(inRow: row)
      if TableHeader.isColumnNumbers(cells) { continue }
      for cell in cells where cell.row == row {
        let column = TableColumns.column(of: cell, in: grid)
        all[column, default: ColumnContents()].add(cell)
      }
    }
    return all
  }

  private mutating func add(_ cell: Cell) {
    switch CellContent(cell) {
    case .empty: break
    case .number(.dash): break
    case .number:
      numbers += 1
      next = next.flatMap { Int(cell.text) == $0 ? $0 + 1 : nil }
      if let digits = cell.text.codeDigits {
        codes += 1
        if digits.count >= ParserSettings.shortestLongCode { longCodes += 1 }
      }
    case .money: numbers += 1
    case .codedName: codedNames += 1
    // A wide cell, 合计 over code and name, tells nothing of the column.
    case .text where cell.columnSpan > 1 && SumLabel.isRow(cell.text): break
    case .text:
      texts += 1
      if UnitWord.power(of: cell.text) != nil || CountWord.isUnit(cell.text) { units += 1 }
      if cell.text.holdsAmount { mixed += 1 }
      if cell.text.catalogueCode != nil { letterCodes += 1 }
    }
  }
}
