// What is said of the cells of a document's tables: why an amount is in conflict or in doubt, and the problem that lists it.

import BudgetModel
import Texts

struct SheetNotes {
  /// In the order of their list.
  let problems: [DocumentProblem]

  /// By table.
  private var notes: [Int: [GridPlace: SheetNote]] = [:]

  /// Sums in one comment; more of them say no more.
  private static let mostSums = 3

  /// - Parameter firstProblem: where the first problem will stand.
  init(_ found: DocumentProblems, document: BudgetDocument, firstProblem: SheetPlace) {
    problems = found.all
    for (place, texts) in Self.texts(found, document) {
      guard let cell = document.gridPlace(of: place) else { continue }
      notes[place.table, default: [:]][cell, default: SheetNote()].text = texts.joined(separator: "\n")
    }
    for (index, problem) in problems.enumerated() {
      guard case .amount(let place) = problem.place, let cell = document.gridPlace(of: place) else { continue }
      // The first that lists it is the most certain.
      if notes[place.table]?[cell]?.problem != nil { continue }
      let row = SheetPlace(sheet: firstProblem.sheet, row: firstProblem.row + index)
      notes[place.table, default: [:]][cell, default: SheetNote()].problem = row
    }
  }

  /// Of the cells of a table.
  func take(table: Int) -> [GridPlace: SheetNote] { notes[table] ?? [:] }

  private static func texts(_ found: DocumentProblems, _ document: BudgetDocument) -> [FigurePlace: [String]] {
    var texts: [FigurePlace: [String]] = [:]
    for check in document.checks where !check.holds {
      let sentence = found.sentence(check)
      for term in check.terms where texts[term.place, default: []].count < mostSums {
        texts[term.place, default: []].append(sentence)
      }
    }
    for (place, figure) in document.placedFigures where !figure.doubt.isEmpty {
      texts[place, default: []] += figure.doubt.ids.map { found.language.text("doubt.\($0)") }
    }
    return texts
  }
}

extension BudgetDocument {
  /// Where an amount stands in the grid of its table; nil if no cell holds it.
  func gridPlace(of place: FigurePlace) -> GridPlace? {
    let (figure, row, _) = figure(at: place)
    if let row { return GridPlace(row: row.gridRow, column: figure.gridColumn) }
    // Records do not say from which row of the form a number is.
    let (x, y) = ((figure.box.x0 + figure.box.x1) / 2, (figure.box.y0 + figure.box.y1) / 2)
    return statements[place.table].grid.cells.first { cell in
      cell.page == figure.page && cell.box.x0 <= x && x <= cell.box.x1 && cell.box.y0 <= y && y <= cell.box.y1
    }.map { GridPlace(row: $0.row, column: $0.column) }
  }
}
