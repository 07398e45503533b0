import BudgetModel
import Foundation
import OutputFile
import PageModel
import TestSupport
import Testing

@testable import DatabaseWriter

@Suite("Database")
struct DatabaseTests {
  private let folder: TemporaryFolder
  private var file: URL { folder["a.sqlite"] }

  init() throws { folder = try TemporaryFolder() }

  private func query(_ sql: String) throws -> String {
    let run = try Program.shell("sqlite3 '\(file.path)' \"\(sql)\"")
    #expect(run.status == 0, "\(run.errors)")
    return run.text
  }

  @Test(
    "Whole fen, exactly or not at all",
    arguments: [
      ("12.30", 1230), ("12", 1200), ("12.3000", 1230), ("-0.01", -1), ("12.345", nil), ("92233720368547758.08", nil),
      ("99999999999999999", nil),
    ] as [(String, Int64?)])
  func fen(text: String, fen: Int64?) {
    #expect(Amount(text)?.integer(decimals: 2) == fen)
  }

  @Test("Every key of a row is a column, and every column a key")
  func columns() throws {
    try BudgetDatabase(NewFile(path: file.path)).finish()
    var document = Self.document
    document.statements.append(
      Statement(
        kind: .projectPerformance, pages: [2], records: [PerformanceRecord(indicators: [PerformanceIndicator(page: 2)])]
      ))
    let box = Box(x0: 1, y0: 2, x1: 30, y1: 12)
    document.narrative.figures = [
      NarrativeFigure(
        subject: "基本支出", kind: .final, amount: Amount(coefficient: 150, scale: 2), unit: .yuan, page: 1, box: box,
        sentence: "基本支出1.50元。", raw: "1.50元")
    ]
    document.narrative.statements = [
      NarrativeStatement(kind: .none, subject: "政府性基金", page: 1, box: box, sentence: "无政府性基金支出。")
    ]
    document.narrative.checks = [Self.textCheck([.init(side: .found, place: .figure(0))])]
    let rows = try JSONSerialization.jsonObject(with: DatabaseRows(document).json()) as? [String: [[String: Any]]]
    let tables = try #require(rows)
    #expect(tables.count == 11)
    for (table, rows) in tables {
      let keys = Set(try #require(rows.first, "\(table) has no row").keys)
      let columns = Set(
        try query("SELECT name FROM pragma_table_info('\(table)')").split(separator: "\n").map(String.init))
      // What is nil has no key.
      #expect(keys.isSubset(of: columns), "\(table): \(keys.subtracting(columns))")
    }
  }

  @Test("Ids go on from document to document, and a failed input is a document")
  func ids() throws {
    let database = try BudgetDatabase(NewFile(path: file.path))
    let rows = try DatabaseRows(Self.document).json()
    try database.add(rows, path: "x/a.pdf", file: "a.pdf")
    try database.addFailure(
      path: "b.pdf", file: "b.pdf", sha256: nil, id: "input.missing", message: "there is no such file")
    try database.add(rows, path: "c.pdf", file: "c.pdf")
    try database.finish()
    #expect(
      try query("SELECT document_id, path, file, coalesce(error, '') FROM documents")
        == "1|x/a.pdf|a.pdf|\n2|b.pdf|b.pdf|input.missing\n3|c.pdf|c.pdf|\n")
    #expect(try query("SELECT table_id, document_id FROM tables") == "1|1\n2|3\n")
    #expect(
      try query("SELECT fact_id, table_id, amount_fen FROM facts") == "1|1|163530\n2|1|100\n3|2|163530\n4|2|100\n")
    #expect(
      try query("SELECT check_id, term, table_id, fact_id FROM check_terms") == "1|1|1|1\n1|2|1|2\n2|1|2|3\n2|2|2|4\n")
    #expect(try query("PRAGMA foreign_key_check") == "")
    #expect(
      try query("SELECT file, item, amount FROM conflicts WHERE side = 'found'")
        == "a.pdf|合计|1635.30\nc.pdf|合计|1635.30\n")
    #expect(try query("SELECT DISTINCT 金额 FROM 金额 WHERE 项目 = '工资'") == "1.00\n")
  }

  @Test("Tests of the text stand beside the sums, each with the places of its numbers")
  func textChecks() throws {
    func figure(_ kind: NarrativeFigure.Kind, _ amount: Int64) -> NarrativeFigure {
      NarrativeFigure(
        subject: "会议费", kind: kind, amount: Amount(coefficient: amount), unit: .tenThousandYuan, page: 3,
        box: Box(x0: 1, y0: 2, x1: 3, y1: 4), sentence: "会议费", raw: "1", doubt: [])
    }
    var document = Self.document
    document.narrative = Narrative(
      figures: [figure(.budget, 5), figure(.final, 4)],
      checks: [
        Self.textCheck([
          .init(side: .found, place: .figure(1)), .init(side: .expected, place: .figure(0)),
          .init(side: .expected, place: .amount(FigurePlace(table: 0, row: 0, figure: 0))),
        ])
      ])
    let database = try BudgetDatabase(NewFile(path: file.path))
    let rows = try DatabaseRows(document).json()
    try database.add(rows, path: "a.pdf", file: "a.pdf")
    try database.add(rows, path: "b.pdf", file: "b.pdf")
    try database.finish()
    #expect(
      try query("SELECT text_check_id, term, figure_id, table_id, fact_id, page FROM text_check_terms")
        == "1|1|2|||3\n1|2|1|||3\n1|3||1|1|1\n2|1|4|||3\n2|2|3|||3\n2|3||2|3|1\n")
    #expect(
      try query("SELECT file, kind, amount, x1 FROM text_conflicts WHERE side = 'found'")
        == "a.pdf|prose_flat|4|3.0\nb.pdf|prose_flat|4|3.0\n")
    #expect(try query("PRAGMA foreign_key_check") == "")
  }

  @Test("What another program left beside an older database spoils no new one", arguments: ["-wal", "-journal"])
  func companions(ending: String) throws {
    let companion = folder["a.sqlite" + ending]
    let new = { try NewFile(path: file.path, companions: BudgetDatabase.companions) }
    // An empty one is harmless.
    try Data().write(to: companion)
    let database = try BudgetDatabase(new())
    try Data("x".utf8).write(to: companion)
    #expect { try database.finish() } throws: {
      ($0 as? OutputFailure)?.message.contains("a.sqlite\(ending) lies beside it") == true
    }
    #expect(throws: OutputFailure.self) { try new() }
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test("Where no file can be, the cause is said")
  func unwritable() {
    #expect(throws: OutputFailure.self) { try BudgetDatabase(NewFile(path: folder["none/a.sqlite"].path)) }
  }

  private static func textCheck(_ terms: [NarrativeCheck.Term]) -> NarrativeCheck {
    NarrativeCheck(
      kind: .flat, holds: false, found: Amount(coefficient: 4), expected: Amount(coefficient: 5),
      unit: .tenThousandYuan, terms: terms)
  }

  private static let document: BudgetDocument = {
    func row(_ item: String, _ amount: Int64) -> StatementRow {
      var figure = Figure(
        measure: .final, headerPath: ["决算数"], amount: Amount(coefficient: amount, scale: 2), unit: .yuan, page: 1,
        box: Box(x0: 1, y0: 2, x1: 30, y1: 12), raw: "x")
      figure.status = .conflict
      return StatementRow(labels: [item], figures: [figure])
    }
    let statement = Statement(
      kind: .other, unit: .yuan, pages: [1], rows: [row("合计", 163_530), row("工资", 100)])
    let check = Check(
      rule: "table_total", verdict: .conflict,
      terms: [
        Check.Term(side: .found, place: FigurePlace(table: 0, row: 0, figure: 0), proves: true),
        Check.Term(side: .expected, place: FigurePlace(table: 0, row: 1, figure: 0), proves: true),
      ],
      expected: Amount(coefficient: 100, scale: 2), found: Amount(coefficient: 163_530, scale: 2),
      difference: Amount(coefficient: 163_430, scale: 2), tolerance: Amount(coefficient: 1, scale: 2), unit: .yuan)
    return BudgetDocument(
      identity: DocumentIdentity(file: "key", sha256: "0f", pageCount: 1), statements: [statement], checks: [check],
      diagnostics: [Diagnostic("parser.x", .note, message: "x")])
  }()
}
