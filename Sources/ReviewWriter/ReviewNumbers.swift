// Which number of the page a place of the document is.

import BudgetModel
import PageModel

struct ReviewNumbers {
  private(set) var figures: [ReviewFigure] = []
  private var places: [FigurePlace: Int] = [:]
  /// Where the figures of the text begin.
  private var text = 0

  init(_ document: BudgetDocument) {
    for (table, statement) in document.statements.enumerated() {
      for (row, each) in statement.rows.enumerated() {
        for (index, figure) in each.figures.enumerated() {
          add(
            ReviewFigure(figure, table: table, code: each.code, item: each.item),
            at: FigurePlace(table: table, row: row, figure: index))
        }
      }
      for (row, record) in statement.records.enumerated() {
        for (index, named) in record.figures.enumerated() {
          add(
            ReviewFigure(named.figure, table: table, code: nil, item: named.name),
            at: FigurePlace(table: table, row: row, figure: index))
        }
      }
    }
    text = figures.count
    figures += document.narrative.figures.map { ReviewFigure($0) }
  }

  private mutating func add(_ figure: ReviewFigure, at place: FigurePlace) {
    places[place] = figures.count
    figures.append(figure)
  }

  /// Nil if the document has no figure there.
  subscript(place: FigurePlace) -> Int? { places[place] }

  subscript(place: NarrativeCheck.Term.Place) -> Int? {
    switch place {
    case .figure(let index): figures.indices.contains(text + index) ? text + index : nil
    case .amount(let place): self[place]
    }
  }
}
