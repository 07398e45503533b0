// A form from top to bottom: labels with their values, the money part, the tasks, the indicators. Each part begins at
// its own header and ends at the next label that stands left of it.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer
import Wording

struct FormReader {
  let grid: Grid
  private let unit: MoneyUnit?
  var record = PerformanceRecord()
  private var finished: [PerformanceRecord] = []
  private var indicators: IndicatorReader?
  private var isInIndicators = false
  /// Texts that a page break may cut, by the columns that they stand in.
  var openTexts: [(place: WritableKeyPath<PerformanceRecord, String?>, columns: Range<Int>)] = []
  /// The label that ``PerformanceRecord/goal`` was read from.
  var goalLabel: String?
  /// The first label of the form that names who or what it is about.
  private var firstLabel: String?
  /// Of the rows that were read since the last record.
  private var pages: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the form has a place for the project's name, filled in or not.
  private(set) var printsProjectLabel = false

  init(_ table: SourceTable) {
    grid = table.grid
    unit = table.caption.unit
  }

  mutating func records() -> [PerformanceRecord] {
    var row = 0
    while row < grid.rowCount {
      if let list = ProjectListReader(grid, headerRow: row, unit: unit) {
        printsProjectLabel = true
        flush()
        let found = list.read()
        finished += found.records
        diagnostics += found.diagnostics
        return finished
      }
      if beginsAgain(row) { flush() }
      let end = max(readPart(row), row + 1)
      pages.formUnion((row..<min(end, grid.rowCount)).map(grid.page(ofRow:)))
      row = end
    }
    flush()
    return finished
  }

  /// Whether the label that a form began with stands here again, below all that a form says: it is printed twice.
  private func beginsAgain(_ row: Int) -> Bool {
    guard let firstLabel, grid.cells(beginningInRow: row).first(where: { !$0.isEmpty })?.text == firstLabel else {
      return false
    }
    return indicators?.isEmpty == false || record.goal != nil || record.reasons != nil || !record.funding.isEmpty
  }

  /// Reads the part that begins in a row.
  /// - Returns: the row behind it.
  private mutating func readPart(_ row: Int) -> Int {
    let cells = grid.cells(inRow: row)
    if let columns = IndicatorColumns(grid, row: row) {
      if indicators == nil { indicators = IndicatorReader(grid, columns: columns) }
      indicators?.columns = columns
      isInIndicators = true
      openTexts = []
      return columns.end
    }
    if isInIndicators, !endsIndicators(row) {
      indicators?.read(row: row)
      return row + 1
    }
    isInIndicators = false
    if TaskReader.isHeader(cells) {
      let result = TaskReader(grid: grid, unit: unit).read(headerRow: row)
      record.tasks += result.tasks
      record.funding += result.total
      return result.end
    }
    if let part = FundingPart(grid, row: row)?.part {
      record.funding += FundingReader(grid: grid, unit: unit).lines(of: part)
      return part.rows.upperBound
    }
    return readLabels(row)
  }

  /// Whether a row has a name and a target in cells of their own: at the top of a page the label of the whole part may
  /// stand beside it again.
  private func holdsIndicator(_ row: Int, _ columns: IndicatorColumns) -> Bool {
    let cells = grid.cells(inRow: row).filter { !$0.isEmpty && FormLabel($0.text) == nil }
    let isHeader = FundingReader.isHeader(cells) || TaskReader.isHeader(cells)
    let roles = cells.filter { $0.column >= columns.start }.map { columns.column(of: $0)?.role }
    return !isHeader && roles.contains(.third) && roles.contains(.target)
  }

  /// A label left of the list, or one across it, that is not the list's own.
  private func endsIndicators(_ row: Int) -> Bool {
    guard let columns = indicators?.columns,
      let leading = grid.cells(beginningInRow: row).first(where: { !$0.isEmpty })
    else { return false }
    guard let label = PlacedLabel(grid, leading)?.label, !holdsIndicator(row, columns) else { return false }
    switch label {
    case .indicators: return false
    case .total, .reasons, .improvements, .project, .department, .executor: return leading.column <= columns.start
    default: return leading.column < columns.start
    }
  }
}

extension FormReader {
  private mutating func readLabels(_ row: Int) -> Int {
    let cells = grid.cells(beginningInRow: row)
    if continuesTexts(row, cells) { return row + 1 }
    var end = row + 1
    openTexts = []
    for (index, cell) in cells.enumerated() {
      if let date = FilledOn.date(in: cell.text) { record.filledOn = date }
      guard let placed = PlacedLabel(grid, cell), !isValue(cells, at: index) else { continue }
      if placed.label.isParty { firstLabel = firstLabel ?? cell.text }
      end = max(end, read(placed, cell, right: Array(cells[(index + 1)...]), row: row))
    }
    return end
  }

  /// The cell behind 项目名称 is its value, whatever it says.
  private func isValue(_ cells: [Cell], at index: Int) -> Bool {
    guard index > 0, let label = FormLabel(cells[index - 1].text), label.isParty else { return false }
    return FormLabel(cells[index].text).map { !$0.isParty } ?? true
  }

  /// - Returns: the row behind the value.
  private mutating func read(_ placed: PlacedLabel, _ cell: Cell, right: [Cell], row: Int) -> Int {
    switch placed.label {
    case .project, .department, .executor, .category, .other:
      readShort(placed.label, cell, value: right.first)
    case .goal: return readProse(into: goalPlace(placed.text), cell, right, rows: placed.rows)
    case .termGoal: return readProse(into: \.termGoal, cell, right, rows: placed.rows)
    case .achievement: return readProse(into: \.achievement, cell, right, rows: placed.rows)
    case .reasons: return readProse(into: \.reasons, cell, right, rows: placed.rows)
    case .improvements: return readProse(into: \.improvements, cell, right, rows: placed.rows)
    case .total: readTotal(right)
    case .funding:
      let part = FundingReader.Part(rows: row..<row + 1, firstColumn: cell.columns.upperBound, label: cell.text)
      record.funding += FundingReader(grid: grid, unit: unit).lines(of: part)
    case .tasks, .indicators: break
    }
    return row + 1
  }

  private mutating func readShort(_ label: FormLabel, _ cell: Cell, value: Cell?) {
    let text = value.flatMap { $0.saysNothing || label.isName && FormLabel.isHeaderWord($0.text) ? nil : $0.text }
    if case .project = label {
      if printsProjectLabel, record.hasContent { flush() }
      printsProjectLabel = true
    }
    guard let text else { return }
    switch label {
    case .project:
      let name = CodedProject(text)
      record.project = name.name
      record.code = name.code
    case .department: record.department = record.department ?? text
    case .executor: record.executor = record.executor ?? text
    case .category:
      record.checked += CheckedOptions.ticked(in: text).map { LabelledText(label: cell.text, text: $0) }
      let options = CheckedOptions.options(in: text)
      if !options.isEmpty { record.categories.append(RecordCategory(label: cell.text, options: options)) }
    default:
      if let date = FilledOn.date(in: cell.text + ":" + text) { record.filledOn = date }
      record.others.append(LabelledText(label: cell.text, text: text))
    }
  }

  /// The points in 总分's row, by the columns of the list above it.
  private mutating func readTotal(_ right: [Cell]) {
    for cell in right {
      let column = indicators?.columns.column(of: cell)
      guard let figure = RecordFigure.figure(cell, label: column?.label ?? "", unit: nil) else { continue }
      if column?.role == .weight {
        record.totalWeight = record.totalWeight ?? figure
      } else if record.totalScore == nil {
        record.totalScore = figure
      }
    }
  }

  private mutating func flush() {
    record.indicators += indicators?.take() ?? []
    if record.hasContent {
      record.pages = pages.sorted()
      finished.append(record)
    }
    record = PerformanceRecord()
    (pages, openTexts, goalLabel, firstLabel, isInIndicators) = ([], [], nil, nil, false)
  }
}

extension PerformanceRecord {
  /// Whether anything was read into it but the names on top of a form.
  var hasContent: Bool {
    project != nil || department != nil || executor != nil || !checked.isEmpty || !funding.isEmpty
      || !tasks.isEmpty || goal != nil || termGoal != nil || achievement != nil || !indicators.isEmpty
      || reasons != nil || improvements != nil || totalScore != nil || !others.isEmpty
  }
}
