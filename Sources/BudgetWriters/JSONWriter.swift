// A document as one JSON object, and its facts as JSON lines. docs/contract.md describes both.

import BudgetModel
import CompactJSON
import Foundation
import PageModel

/// The JSON form of a document. Decoding it gives the document back; facts and tool are derived and not read.
package struct JSONReport: Codable {
  package var document: BudgetDocument
  private var tool: Tool

  struct Tool: Codable {
    var name: String
    var version: String
  }

  package static let schema = "pdf2budget-document-1"

  package init(_ document: BudgetDocument, version: String) {
    self.document = document
    tool = Tool(name: "pdf2budget", version: version)
  }

  private enum Keys: String, CodingKey {
    case schema, tool, document, contents, tables, facts, checks, diagnostics, numbers
    case figures, statements, outline, proseNumbers
    case subUnits, staff, vehicles, equipment, phone, website
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    tool = try container.decode(Tool.self, forKey: .tool)
    let checks = try container.decode([JSONAnyCheck].self, forKey: .checks)
    document = BudgetDocument(
      identity: try container.decode(DocumentIdentity.self, forKey: .document),
      statements: try container.decode([Statement].self, forKey: .tables),
      contents: try container.decode([ContentsEntry].self, forKey: .contents),
      checks: checks.compactMap { if case .table(let check) = $0 { check.check } else { nil } },
      diagnostics: try container.decode([Diagnostic].self, forKey: .diagnostics),
      numbers: try container.decode(NumberUse.self, forKey: .numbers),
      narrative: Narrative(
        figures: try container.decode([NarrativeFigure].self, forKey: .figures),
        statements: try container.decode([NarrativeStatement].self, forKey: .statements),
        outline: try container.decode([OutlineEntry].self, forKey: .outline),
        checks: checks.compactMap { if case .prose(let check) = $0 { check.check } else { nil } },
        numbers: try container.decode(NarrativeNumberUse.self, forKey: .proseNumbers)))
    document.office = try Self.office(container)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(tool, forKey: .tool)
    try container.encode(document.identity, forKey: .document)
    try container.encode(document.contents, forKey: .contents)
    try container.encode(document.statements, forKey: .tables)
    try container.encode(document.facts.map(JSONFact.init), forKey: .facts)
    try container.encode(
      document.checks.map { JSONAnyCheck.table(JSONCheck($0, in: document)) }
        + document.narrative.checks.map { .prose(JSONNarrativeCheck($0, in: document)) }, forKey: .checks)
    try container.encode(document.diagnostics, forKey: .diagnostics)
    try container.encode(document.numbers, forKey: .numbers)
    try container.encode(document.narrative.figures, forKey: .figures)
    try container.encode(document.narrative.statements, forKey: .statements)
    try container.encode(document.narrative.outline, forKey: .outline)
    try container.encode(document.narrative.numbers, forKey: .proseNumbers)
    try container.encode(document.office.subUnits, forKey: .subUnits)
    try container.encode(document.office.staff, forKey: .staff)
    try container.encode(document.office.vehicles, forKey: .vehicles)
    try container.encode(document.office.equipment, forKey: .equipment)
    try container.encode(document.office.phone, forKey: .phone)
    try container.encode(document.office.website, forKey: .website)
  }

  private static func office(_ container: KeyedDecodingContainer<Keys>) throws -> OfficeProfile {
    var office = OfficeProfile()
    office.subUnits = try container.decode([OfficeProfile.Unit].self, forKey: .subUnits)
    office.staff = try container.decode([OfficeProfile.Count].self, forKey: .staff)
    office.vehicles = try container.decode([OfficeProfile.Count].self, forKey: .vehicles)
    office.equipment = try container.decode([OfficeProfile.Count].self, forKey: .equipment)
    office.phone = try container.decodeIfPresent(OfficeProfile.Text.self, forKey: .phone)
    office.website = try container.decodeIfPresent(OfficeProfile.Text.self, forKey: .website)
    return office
  }
}

/// A fact with the names of the CSV's columns; null where the document does not say. An exact decimal is a text.
struct JSONFact: Encodable {
  let fact: Fact

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: ColumnKey.self)
    for column in FactColumn.all {
      let key = ColumnKey(column)
      switch column.value(fact) {
      case .integer(let number): try container.encode(number, forKey: key)
      case .points(let points): try container.encode(points, forKey: key)
      case let other: try container.encode(other.text, forKey: key)
      }
    }
  }
}

/// A column of the flat formats as the key of an object.
package struct ColumnKey: CodingKey {
  package let stringValue: String
  package var intValue: Int? { nil }

  package init(_ column: FactColumn) { stringValue = column.name }
  package init(stringValue: String) { self.stringValue = stringValue }
  package init?(intValue: Int) { nil }
}

public enum JSONWriter {
  /// One object, with its line end.
  public static func document(_ document: BudgetDocument, version: String) throws -> String {
    String(decoding: try documentBytes(document, version: version), as: UTF8.self)
  }

  /// The same as bytes.
  package static func documentBytes(_ document: BudgetDocument, version: String) throws -> [UInt8] {
    try CompactJSONEncoder().encode(JSONReport(document, version: version)) + [UInt8(ascii: "\n")]
  }

  /// One object with the identity of a document and its facts alone, as ``document(_:version:)`` has them, with its line
  /// end.
  package static func facts(of document: BudgetDocument) throws -> String {
    try object(FactsReport(document: document.identity, facts: document.facts.map(JSONFact.init)))
  }

  private struct FactsReport: Encodable {
    var document: DocumentIdentity
    var facts: [JSONFact]
  }

  /// Any value as one object, with its line end.
  static func object(_ value: some Encodable) throws -> String {
    String(decoding: try CompactJSONEncoder().encode(value), as: UTF8.self) + "\n"
  }

  /// A value whose keys another standard names, on several lines for people to read, with its line end.
  static func plainObject(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// One line for each fact.
  public static func lines(_ facts: [Fact]) throws -> String {
    try facts.map { try object(JSONFact(fact: $0)) }.joined()
  }

  /// Reads what ``document(_:version:)`` wrote.
  public static func read(_ data: Data) throws -> BudgetDocument {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(JSONReport.self, from: data).document
  }
}
