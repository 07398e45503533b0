// Every box of a document, in one place: for pages that were turned to be read.

import PageModel

extension BudgetDocument {
  /// Changes all boxes.
  /// - Parameter change: gets the page, counted from 1, and a box on it.
  package mutating func mapBoxes(_ change: (Int, Box) -> Box) {
    for index in statements.indices { statements[index].mapBoxes(change) }
    narrative.mapBoxes(change)
    office.mapBoxes(change)
    for (index, diagnostic) in diagnostics.enumerated() {
      if let page = diagnostic.page { diagnostics[index].box = diagnostic.box.map { change(page, $0) } }
    }
  }
}

extension Statement {
  fileprivate mutating func mapBoxes(_ change: (Int, Box) -> Box) {
    let pages = Dictionary(grid.cells.map { ($0.row, $0.page) }, uniquingKeysWith: { first, _ in first })
    for index in grid.cells.indices { grid.cells[index].box = change(grid.cells[index].page, grid.cells[index].box) }
    for index in rows.indices { rows[index].mapBoxes(page: pages[rows[index].gridRow], change) }
    for index in records.indices { records[index].mapBoxes(change) }
    for (index, row) in keyWork.enumerated() { keyWork[index].box = row.box.map { change(row.page, $0) } }
  }
}

extension StatementRow {
  /// - Parameter page: of its label; nil if no cell of the grid says it.
  fileprivate mutating func mapBoxes(page: Int?, _ change: (Int, Box) -> Box) {
    if let page = page ?? figures.first?.page { labelBox = labelBox.map { change(page, $0) } }
    for index in figures.indices { figures[index].mapBox(change) }
  }
}

extension PerformanceRecord {
  fileprivate mutating func mapBoxes(_ change: (Int, Box) -> Box) {
    totalWeight?.mapBox(change)
    totalScore?.mapBox(change)
    for index in funding.indices { funding[index].mapBoxes(change) }
    for index in tasks.indices {
      for line in tasks[index].funding.indices { tasks[index].funding[line].mapBoxes(change) }
    }
    for index in indicators.indices {
      indicators[index].weight?.mapBox(change)
      indicators[index].score?.mapBox(change)
      indicators[index].box = indicators[index].box.map { change(indicators[index].page, $0) }
    }
  }
}

extension FundingLine {
  fileprivate mutating func mapBoxes(_ change: (Int, Box) -> Box) {
    for path in [\FundingLine.amount, \.initialBudget, \.budget, \.executed, \.rate, \.weight, \.score] {
      self[keyPath: path]?.mapBox(change)
    }
  }
}

extension Figure {
  fileprivate mutating func mapBox(_ change: (Int, Box) -> Box) { box = change(page, box) }
}

extension OfficeProfile {
  fileprivate mutating func mapBoxes(_ change: (Int, Box) -> Box) {
    for index in subUnits.indices { subUnits[index].box = change(subUnits[index].page, subUnits[index].box) }
    for index in staff.indices { staff[index].box = change(staff[index].page, staff[index].box) }
    for index in vehicles.indices { vehicles[index].box = change(vehicles[index].page, vehicles[index].box) }
    for index in equipment.indices { equipment[index].box = change(equipment[index].page, equipment[index].box) }
    if let text = phone { phone?.box = change(text.page, text.box) }
    if let text = website { website?.box = change(text.page, text.box) }
  }
}

extension Narrative {
  fileprivate mutating func mapBoxes(_ change: (Int, Box) -> Box) {
    for index in figures.indices { figures[index].box = change(figures[index].page, figures[index].box) }
    for index in statements.indices { statements[index].box = change(statements[index].page, statements[index].box) }
    for index in outline.indices { outline[index].box = change(outline[index].page, outline[index].box) }
  }
}
