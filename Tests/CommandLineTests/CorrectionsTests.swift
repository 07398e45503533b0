// `pdf2budget check --corrections` as a process: marks of a review page against what is read now.

import Foundation
import TestSupport
import Testing

@Suite("Corrections command")
struct CorrectionsTests {
  private let folder: TemporaryFolder
  private static let path = Repository.samples.appendingPathComponent("final-2024.pdf").path
  private static let columns =
    "file,sha256,page,x0,y0,x1,y1,kind,id,table,code,item,measure_label,amount,unit,status,mark,note"

  init() throws { folder = try TemporaryFolder() }

  /// Marks the first amount as wrong, after a change.
  /// - Parameter change: of its cells by name.
  private func mark(_ change: [String: String] = [:]) throws {
    let facts = CSV.rows(try Program.run(["-q", Self.path], in: folder.url).text)
    var cells = try #require(facts.first)
    cells["table"] = "\(cells["table_number"] ?? "") \(cells["title"] ?? "")"
    cells.merge(["sha256": "", "kind": "amount", "id": "", "mark": "wrong", "note": "看原件"]) { $1 }
    cells.merge(change) { $1 }
    let line = Self.columns.split(separator: ",").map { cells[String($0)] ?? "" }
    #expect(line.allSatisfy { !$0.contains(",") })
    try Data("\(Self.columns)\n\(line.joined(separator: ","))\n".utf8).write(to: folder["marks.csv"])
  }

  private func check(_ arguments: [String] = []) throws -> Program.Outcome {
    try Program.run(["check", "--corrections", "marks.csv", Self.path] + arguments, in: folder.url)
  }

  @Test("As before: status 1 if it must not be")
  func same() throws {
    try mark()
    let run = try check()
    #expect(run.status == 0 && run.text.contains("1 marked, 1 as before, 0 changed, 0 gone"))
    #expect(run.text.contains("wrong, as before: page 3") && run.text.contains("(看原件)"))
    #expect(try check(["--strict"]).status == 1)
  }

  @Test("Changed and gone, as text and JSON")
  func changed() throws {
    try mark(["amount": "1.00"])
    let run = try check(["--strict"])
    #expect(run.status == 0 && run.text.contains("wrong, changed: ") && run.text.contains("; amount 1.00 → 2024.59"))
    try mark(["page": "900", "item": "没有"])
    let json = try check(["--format", "json"])
    #expect(
      json.status == 0 && json.text.contains("\"outcome\":\"gone\"") && json.text.contains("\"is_same_file\":false"))
  }

  @Test("Marks of another document are said to be that")
  func others() throws {
    try mark(["file": "别的.pdf"])
    let run = try check()
    #expect(run.status == 0 && run.text.contains("0 marked"))
    #expect(run.errors.contains("1 marked in 别的.pdf, which is not among the files"))
  }

  @Test("A list that cannot be read is wrong usage, with its line")
  func malformed() throws {
    try mark(["mark": "maybe"])
    let run = try check()
    #expect(run.status == 64 && run.errors.contains("marks.csv: line 2: mark 'maybe' is neither seen nor wrong."))
    let none = try Program.run(["check", "--corrections", "none.csv", Self.path], in: folder.url)
    #expect(none.status == 64 && none.errors.contains("none.csv: there is no such file."))
  }
}
