// From a drawing to the text of what the layout found on it, a row of a grid in each line.

import PageModel
import TableLayout
import TestSupport
import Tokenizer

/// Grids and lines of a drawn page: cells parted by `|`, `^` for one that comes from the row above, `+2` for one that
/// spans two columns.
func layout(_ drawing: String) -> String {
  TableFinder().layout(PageTokenizer().tokenize(.drawn(drawing))).blocks.map { block in
    switch block {
    case .line(let line): "line \(line.tokens.map(\.text).joined(separator: " "))"
    case .grid(let placed): text(of: placed.grid)
    }
  }.joined(separator: "\n")
}

/// The tables of drawn pages, each with what its caption says.
func tables(_ drawings: String...) -> [SourceTable] { assembly(of: drawings).finish() }

func assembly(of drawings: [String]) -> TableAssembly {
  assembly(of: drawings.enumerated().map { .drawn(number: $0 + 1, $1) })
}

func assembly(of pages: [Page]) -> TableAssembly {
  var assembly = TableAssembly()
  for page in pages { assembly.add(TableFinder().layout(PageTokenizer().tokenize(page))) }
  return assembly
}

func text(of grid: Grid) -> String {
  (0..<grid.rowCount).map { row in
    grid.cells(inRow: row).map { cell in
      (cell.row < row ? "^" : cell.text) + (cell.columnSpan > 1 ? "+\(cell.columnSpan)" : "")
    }.joined(separator: "|")
  }.joined(separator: "\n")
}
