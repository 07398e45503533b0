import PageModel

/// Amounts that a cell may hold and that were not taken, because the cell does not say so clearly: a number behind the
/// end of a label, two numbers in one cell. They are taken only if the document's own sums ask for them.
package struct SecondReading: Sendable, Hashable {
  /// Index into the document's statements.
  package var table: Int
  /// Index into the statement's rows.
  package var row: Int
  /// To be added to the row; in one reading all of them.
  package var figures: [Figure]
  /// What was said when they were left out, once for each number; it is taken back where they are taken.
  package var complaints: [Diagnostic]

  package init(table: Int, row: Int, figures: [Figure], complaints: [Diagnostic]) {
    self.table = table
    self.row = row
    self.figures = figures
    self.complaints = complaints
  }
}
