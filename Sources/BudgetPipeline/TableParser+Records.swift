// A table to its statement. Tables of amounts and tables of records are read by parsers of their own, which know nothing of
// each other: here the one is asked what the other cannot say.

import RecordParser
import StatementParser
import TableLayout

extension TableParser {
  /// Reads a table, whatever its rows are.
  /// - Parameter index: of its statement in the document.
  func read(_ table: SourceTable, index: Int = 0) -> ParsedTable {
    var parsed = parse(table, index: index, formKind: FormKind.kind(of:))
    parsed.diagnostics += RecordReader.read(table, into: &parsed.statement)
    return parsed
  }
}
