// Flat lists beside that of the facts: indicators of forms, figures of the text. What CSV, the database and the workbook
// show of one is made from its list of columns.

/// A column of a list.
package struct ListColumn<Row>: Sendable {
  package let name: String
  let chineseName: String
  package let value: @Sendable (Row) -> FactValue

  init(_ name: String, _ chineseName: String, _ value: @escaping @Sendable (Row) -> FactValue) {
    (self.name, self.chineseName, self.value) = (name, chineseName, value)
  }

  package func name(in language: HeaderLanguage) -> String {
    switch language {
    case .english: name
    case .chinese: chineseName
    }
  }
}

enum ListCSV {
  static func header<Row>(_ columns: [ListColumn<Row>], _ language: HeaderLanguage) -> String {
    CSVWriter.line(columns.map { $0.name(in: language) })
  }

  /// One line for each row.
  /// - Parameter isSafe: whether formulas are disarmed, see ``CSVWriter/field(_:isSafe:)``.
  static func rows<Row>(_ columns: [ListColumn<Row>], of rows: [Row], isSafe: Bool) -> String {
    rows.map { row in CSVWriter.line(columns.map { $0.value(row).text ?? "" }, isSafe: isSafe) }.joined()
  }
}
