// JSON of the samples: it says what the CSV says, and gives the same document when it is read again.

import BudgetModel
import BudgetPipeline
import BudgetWriters
import Foundation
import Testing
import TestSupport

@Suite("JSON")
struct JSONTests {
  private func document(_ name: String) throws -> BudgetDocument {
    try readingAlone {
      try BudgetReader().document(atPath: Repository.samples.appendingPathComponent("\(name).pdf").path)
    }
  }

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("A document that is written and read is the same", arguments: SampleTests.names)
  func roundTrip(name: String) throws {
    let document = try document(name)
    let text = try JSONWriter.document(document, version: "1.2.3")
    #expect(try JSONWriter.read(Data(text.utf8)) == document)
    #expect(try JSONWriter.document(document, version: "1.2.3") == text)
  }

  @Test("Names of the contract")
  func names() throws {
    let report = try object(JSONWriter.document(document("final-2024"), version: "1.2.3"))
    let expected: Set = ["schema", "tool", "document", "tables", "facts", "checks", "diagnostics"]
    #expect(expected.isSubset(of: report.keys))
    #expect((report["tool"] as? [String: Any])?["version"] as? String == "1.2.3")
    let document = try #require(report["document"] as? [String: Any])
    let parts: Set = ["file", "sha256", "pages", "organization", "fiscal_year", "report", "published", "producer"]
    #expect(parts.isSubset(of: document.keys), "null is written, not left out")
    let table = try #require((report["tables"] as? [[String: Any]])?.first)
    let tableParts: Set = [
      "kind", "number", "title", "organization", "unit", "pages", "header_paths", "rows", "grid", "notes",
    ]
    #expect(tableParts.isSubset(of: table.keys))
  }

  @Test(
    "Amounts are text, never floating point; a line of JSON for each fact, as in the CSV", arguments: SampleTests.names)
  func lines(name: String) throws {
    let facts = try document(name).facts
    let lines = try JSONWriter.lines(facts).split(separator: "\n")
    let rows = CSV.rows(CSVWriter.header() + CSVWriter.rows(facts))
    #expect(lines.count == rows.count)
    for (line, row) in zip(lines, rows).prefix(50) {
      let fact = try object(line)
      #expect(fact.keys.sorted() == row.keys.sorted())
      for (column, value) in row where !["x0", "y0", "x1", "y1", "page", "fiscal_year"].contains(column) {
        #expect(fact[column] as? String ?? "" == value, "\(column)")
      }
    }
  }

  @Test("Every cell of a grid lies inside of it, and no two overlap", arguments: SampleTests.names)
  func grids(name: String) throws {
    for statement in try document(name).statements {
      var places = Set<[Int]>()
      var count = 0
      for cell in statement.grid.cells {
        for row in cell.row..<cell.row + cell.rowSpan {
          for column in cell.column..<cell.column + cell.columnSpan {
            places.insert([row, column])
            count += 1
          }
        }
      }
      #expect(count == places.count, "cells overlap")
      #expect(count == statement.grid.rowCount * statement.grid.columnCount, "places are missing")
      #expect(statement.columns.count == statement.grid.columnCount)
    }
  }
}
