// Sums of a table that the checks proved, as formulas of a sheet.

import BudgetModel

/// Where a cell of a grid is.
struct GridPlace: Hashable {
  var row, column: Int
}

struct SumFormulas {
  struct Sum {
    var terms: [GridPlace]
    var value: Amount
  }

  /// By the place of the sum.
  private(set) var sums: [GridPlace: Sum] = [:]

  /// Excel allows 255 arguments of a function.
  private static let mostTerms = 255

  /// - Parameter table: its index.
  init(_ document: BudgetDocument, table: Int) {
    guard document.statements[table].kind.isMoneyTable else { return }
    for check in document.checks where check.holds {
      let found = check.terms.filter { $0.side == .found }
      let expected = check.terms.filter { $0.side == .expected }
      guard let sum = found.first, found.count == 1, sum.proves, !expected.isEmpty,
        check.terms.allSatisfy({ $0.place.table == table })
      else { continue }
      let figures = check.terms.map { document.figure(at: $0.place).figure }
      let amounts = expected.map { document.figure(at: $0.place).figure.amount }
      // A rate or a difference is no sum.
      guard Set(figures.map(\.unit)).count == 1, let value = amounts.sum(), Self.isSame(value, check.expected) else {
        continue
      }
      let own = Self.place(sum.place, document)
      let formula = Sum(terms: expected.map { Self.place($0.place, document) }, value: value)
      // Of a sum down and one across, the one down says more of the table.
      if sums[own].map({ Self.isAcross($0, own) && !Self.isAcross(formula, own) }) ?? true { sums[own] = formula }
    }
  }

  private static func isSame(_ one: Amount, _ other: Amount) -> Bool {
    let scale = max(one.scale, other.scale)
    return one.aligned(to: scale) == other.aligned(to: scale)
  }

  private static func isAcross(_ sum: Sum, _ place: GridPlace) -> Bool { sum.terms.allSatisfy { $0.row == place.row } }

  private static func place(_ place: FigurePlace, _ document: BudgetDocument) -> GridPlace {
    let row = document.statements[place.table].rows[place.row]
    return GridPlace(row: row.gridRow, column: row.figures[place.figure].gridColumn)
  }

  /// `SUM(C5:C9,C12)`; nil where no function takes so many.
  /// - Parameter firstRow: of the grid, on the sheet.
  static func text(_ sum: Sum, firstRow: Int) -> String? {
    let places = sum.terms.sorted { ($0.column, $0.row) < ($1.column, $1.row) }
    var runs: [(first: GridPlace, last: GridPlace)] = []
    for place in places {
      if let last = runs.last?.last, last.column == place.column, last.row + 1 == place.row {
        runs[runs.count - 1].last = place
      } else {
        runs.append((place, place))
      }
    }
    guard runs.count <= mostTerms else { return nil }
    func name(_ place: GridPlace) -> String { SheetPlace.name(row: firstRow + place.row, column: place.column) }
    let terms = runs.map { $0.first == $0.last ? name($0.first) : "\(name($0.first)):\(name($0.last))" }
    return "SUM(\(terms.joined(separator: ",")))"
  }
}
