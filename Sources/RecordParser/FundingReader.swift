// The money part of a form. An amount's name is the text left of it in its row; what it counts is said by the headers
// above it, or where there are none by its name, or by the label of the whole part: 当年预算.

import BudgetModel
import TableLayout
import Tokenizer

struct FundingReader {
  let grid: Grid
  let unit: MoneyUnit?

  /// Where a money part lies.
  struct Part {
    var rows: Range<Int>
    /// Columns left of this hold the part's label.
    var firstColumn: Int
    var label: String?
    /// Whether texts in a row name its amounts; in a list of tasks they do not.
    var rowsAreNamed = true
  }

  /// The lines that hold an amount.
  func lines(of part: Part) -> [FundingLine] {
    part.rows.flatMap { row in lines(ofRow: row, in: part) }
  }

  /// Whether a row is the header of a money part: 预算数 | 执行数 | 执行率 …
  static func isHeader(_ cells: [Cell]) -> Bool {
    let measures = Set(cells.compactMap { RecordFigure.isFigure($0) ? nil : FundingMeasure($0.text) })
    let says = !measures.isDisjoint(with: [.executed, .budget, .initialBudget])
    return measures.count >= RecordSettings.fewestMeasures && says
      && !cells.contains { IndicatorRole(header: $0.text) == .third }
  }

  func lines(ofRow row: Int, in part: Part) -> [FundingLine] {
    var lines: [FundingLine] = []
    for cell in grid.cells(beginningInRow: row) where cell.column >= part.firstColumn {
      guard RecordFigure.isFigure(cell) else { continue }
      let headers = headers(above: cell, in: part)
      let names = part.rowsAreNamed ? names(leftOf: cell, in: part) : []
      let key = headers.last { FundingMeasure($0) != nil }
      let sources = headers.filter { FundingMeasure($0) == nil }
      let measured = key ?? names.last ?? part.label ?? ""
      let measure = FundingMeasure(measured) ?? part.label.flatMap { FundingMeasure($0) }
      let printed = headers + names
      guard
        let figure = RecordFigure.figure(
          cell, measure: measure.map { $0.measure(ofHeader: measured) } ?? .amount,
          label: (printed.isEmpty ? [part.label ?? ""] : printed).joined(separator: "/"),
          unit: unit(headers: printed, of: measure, in: part))
      else { continue }
      let name = (names + sources).joined(separator: "/")
      add(figure, measure: measure, name: name, to: &lines)
    }
    for index in lines.indices where lines[index].name.isEmpty {
      // One amount alone is named by its header, several by what they are amounts of.
      let labels = lines[index].labels
      lines[index].name = labels.count == 1 ? labels[0] : part.label ?? labels.first ?? ""
    }
    return lines
  }

  /// Points and rates without a name belong to the row's first line.
  private func add(_ figure: Figure, measure: FundingMeasure?, name: String, to lines: inout [FundingLine]) {
    let place = FundingLine.place(of: measure)
    let index = name.isEmpty ? lines.indices.first : lines.firstIndex { $0.name == name }
    if let index, lines[index][keyPath: place] == nil {
      lines[index][keyPath: place] = figure
    } else {
      var line = FundingLine(name: name)
      line[keyPath: place] = figure
      lines.append(line)
    }
  }

  /// Header texts above an amount inside the part, outermost first.
  private func headers(above cell: Cell, in part: Part) -> [String] {
    var path: [Cell] = []
    for row in part.rows.lowerBound..<cell.row {
      let above = grid[row, cell.column]
      guard !above.saysNothing, !RecordFigure.isFigure(above), path.last != above,
        above.column >= part.firstColumn, above.rows.upperBound <= cell.row
      else { continue }
      path.append(above)
    }
    return path.map(\.text)
  }

  /// The texts next to each other that stand nearest on the left, outermost first.
  private func names(leftOf cell: Cell, in part: Part) -> [String] {
    var names: [String] = []
    var column = cell.column - 1
    while column >= 0 {
      let left = grid[cell.row, column]
      // Left of the names stands the part's own label, in its first row; below that corner a name may reach under it.
      if left.column < part.firstColumn, left.row <= part.rows.lowerBound { break }
      if left.saysNothing || RecordFigure.isFigure(left) {
        if !names.isEmpty { break }
      } else if FundingMeasure(left.text) != .weight || left.rowSpan == 1 {
        names.insert(left.text, at: 0)
      }
      column = left.column - 1
    }
    return names
  }

  private func unit(headers: [String], of measure: FundingMeasure?, in part: Part) -> MoneyUnit? {
    if let own = headers.lazy.reversed().compactMap(RecordFigure.unit(inLabel:)).first { return own }
    switch measure {
    case .rate, .weight, .score: return nil
    default: return part.label.flatMap(RecordFigure.unit(inLabel:)) ?? unit
    }
  }
}

extension FundingLine {
  /// What the headers of its figures say.
  fileprivate var labels: [String] {
    [amount, initialBudget, budget, executed, rate, weight, score].compactMap { $0?.measureLabel }
  }
}
