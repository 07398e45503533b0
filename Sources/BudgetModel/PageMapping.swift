// Every page number of a document, in one place: for sheets that hold two pages, which were counted by themselves while they
// were read. Its twin for boxes is BoxMapping.

import PageModel

extension BudgetDocument {
  /// Changes the numbers of all pages.
  package mutating func mapPages(_ change: (Int) -> Int) {
    for index in statements.indices { statements[index].mapPages(change) }
    narrative.mapPages(change)
    office.mapPages(change)
    for index in contents.indices {
      contents[index].page = change(contents[index].page)
      contents[index].emptyPage = contents[index].emptyPage.map(change)
    }
    for index in diagnostics.indices { diagnostics[index].page = diagnostics[index].page.map(change) }
  }
}

extension Statement {
  fileprivate mutating func mapPages(_ change: (Int) -> Int) {
    pages = pages.mapped(change)
    for index in grid.cells.indices { grid.cells[index].page = change(grid.cells[index].page) }
    for index in rows.indices {
      for figure in rows[index].figures.indices { rows[index].figures[figure].mapPage(change) }
    }
    for index in records.indices { records[index].mapPages(change) }
    for index in keyWork.indices { keyWork[index].page = change(keyWork[index].page) }
  }
}

extension PerformanceRecord {
  fileprivate mutating func mapPages(_ change: (Int) -> Int) {
    pages = pages.mapped(change)
    totalWeight?.mapPage(change)
    totalScore?.mapPage(change)
    for index in funding.indices { funding[index].mapPages(change) }
    for index in tasks.indices {
      for line in tasks[index].funding.indices { tasks[index].funding[line].mapPages(change) }
    }
    for index in indicators.indices {
      indicators[index].page = change(indicators[index].page)
      indicators[index].weight?.mapPage(change)
      indicators[index].score?.mapPage(change)
    }
  }
}

extension FundingLine {
  fileprivate mutating func mapPages(_ change: (Int) -> Int) {
    for path in [\FundingLine.amount, \.initialBudget, \.budget, \.executed, \.rate, \.weight, \.score] {
      self[keyPath: path]?.mapPage(change)
    }
  }
}

extension Figure {
  fileprivate mutating func mapPage(_ change: (Int) -> Int) { page = change(page) }
}

extension OfficeProfile {
  fileprivate mutating func mapPages(_ change: (Int) -> Int) {
    for index in subUnits.indices { subUnits[index].page = change(subUnits[index].page) }
    for index in staff.indices { staff[index].page = change(staff[index].page) }
    for index in vehicles.indices { vehicles[index].page = change(vehicles[index].page) }
    for index in equipment.indices { equipment[index].page = change(equipment[index].page) }
    if let text = phone { phone?.page = change(text.page) }
    if let text = website { website?.page = change(text.page) }
  }
}

extension Narrative {
  fileprivate mutating func mapPages(_ change: (Int) -> Int) {
    for index in figures.indices { figures[index].page = change(figures[index].page) }
    for index in statements.indices { statements[index].page = change(statements[index].page) }
    for index in outline.indices { outline[index].page = change(outline[index].page) }
  }
}

extension [Int] {
  /// Pages of one sheet are one page.
  fileprivate func mapped(_ change: (Int) -> Int) -> [Int] {
    reduce(into: []) { pages, page in
      let page = change(page)
      if pages.last != page { pages.append(page) }
    }
  }
}
