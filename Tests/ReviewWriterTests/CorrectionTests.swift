// Marks of a review page, read again and held against another run.

import BudgetModel
import Foundation
import Testing

@testable import ReviewWriter

@Suite("Corrections")
struct CorrectionTests {
  private static let header = Correction.columns.joined(separator: ",")
  private static let line =
    "决算.pdf,ab,3,100,200,150,210,amount,,01表,201,\"行政,运行\",合计,1.00,万元,verified,wrong,'=look"

  private func list(_ lines: String...) throws(CorrectionsProblem) -> [Correction] {
    try Correction.list(Data(lines.joined(separator: "\r\n").utf8))
  }

  @Test("The page's CSV, also as a spreadsheet saves it again")
  func read() throws {
    let saved = try Correction.list(Data("\u{FEFF}\(Self.header)\r\n\(Self.line)\r\n\r\n".utf8))
    #expect(saved.count == 1)
    let correction = try #require(saved.first)
    #expect(correction.file == "决算.pdf" && correction.mark == .wrong && correction.note == "=look")
    #expect(correction.place.item == "行政,运行" && correction.place.id == nil)
    #expect(correction.place.page == 3 && correction.place.box == [100, 200, 150, 210])
    // Other columns in between, and the lines' ends of another system.
    let wide = try Correction.list(Data("mine,\(Self.header)\nx,\(Self.line)\n".utf8))
    #expect(wide == saved)
  }

  @Test(
    "What cannot be read is said with its line",
    arguments: [
      ("", "it is empty"), ("a,b\n1,2", "line 1 names no column file, sha256"),
      (header + "\n" + line.replacing("wrong", with: "maybe"), "line 2: mark 'maybe' is neither seen nor wrong"),
      (header + "\n\n" + line.replacing("amount", with: "sum"), "line 3: kind 'sum' is none of amount, conflict"),
      (header + "\n" + line.replacing(",3,", with: ",three,"), "line 2: page 'three' is no page"),
      (header + "\n" + line.replacing(",150,", with: ",wide,"), "line 2: x1 'wide' is no number of points"),
      (header + "\n" + line + ",more", "line 2: 19 cells, but 18 columns"),
      (header + "\n" + line.replacing("运行\"", with: "运行"), "line 2: a quote is not closed"),
    ])
  func malformed(csv: String, message: String) throws {
    let problem = #expect(throws: CorrectionsProblem.self) { try Correction.list(Data(csv.utf8)) }
    #expect(problem?.message.hasPrefix(message) == true, "\(problem?.message ?? "")")
  }

  // MARK: Against another run

  private func place(_ item: String, y: Double = 200, amount: String = "1.00", page: Int = 3) -> MarkedPlace {
    var place = MarkedPlace(kind: "amount", page: page, box: [100, y, 150, y + 10])
    (place.table, place.code, place.item, place.label) = ("01表", "201", item, "合计")
    (place.amount, place.unit, place.status) = (amount, "万元", "verified")
    return place
  }

  private func report(_ marked: MarkedPlace, _ places: [MarkedPlace], mark: Correction.Mark = .wrong)
    -> CorrectionReport
  {
    let correction = Correction(file: "a.pdf", sha256: "ab", place: marked, mark: mark, note: "")
    return CorrectionReport([correction], in: ReviewPlaces(file: "a.pdf", sha256: "ab", places: places))
  }

  @Test("As before: the same name and value in the same place")
  func same() {
    let others = [place("乙"), place("甲", y: 400)]
    let found = report(place("甲"), others + [place("甲", y: 201)])
    #expect(found.lines[0].outcome == .same && found.keepsWrong)
    #expect(!report(place("甲"), others + [place("甲", y: 201)], mark: .seen).keepsWrong)
  }

  @Test("Changed: another value, another name in its place, or the name moved")
  func changed() {
    let value = report(place("甲"), [place("甲", amount: "2.00")])
    #expect(value.lines[0].changes == [.init(field: "amount", old: "1.00", new: "2.00")] && !value.keepsWrong)
    #expect(
      value.text(in: .english).hasSuffix("wrong, changed: page 3 · 01表 · 201 · 甲 · 合计 · 1.00万元; amount 1.00 → 2.00"))
    let name = report(place("甲"), [place("乙"), place("丙", y: 400)])
    #expect(name.lines[0].changes == [.init(field: "item", old: "甲", new: "乙")])
    let moved = report(place("甲"), [place("甲", page: 4)])
    #expect(moved.lines[0].changes == [.init(field: "page", old: "3", new: "4")])
    // On the same page it is the same, wherever it stands.
    #expect(report(place("甲"), [place("甲", y: 500)]).lines[0].outcome == .same)
  }

  @Test("Gone: nothing in its place, and its name no longer tells one from others")
  func gone() {
    let report = report(place("甲"), [place("甲", y: 400), place("甲", y: 500), place("乙", y: 600)])
    #expect(report.lines[0].outcome == .gone && report.count(.gone) == 1)
    #expect(report.text(in: .english).hasPrefix("a.pdf: 1 marked, 0 as before, 0 changed, 1 gone\n  wrong, gone: "))
  }

  @Test("Findings are known by kind and cause too")
  func findings() throws {
    var finding = place("甲")
    (finding.kind, finding.id) = ("conflict", "column_total")
    var other = finding
    other.id = "row_total"
    #expect(report(finding, [place("甲"), other]).lines[0].outcome == .gone)
    #expect(report(finding, [other, finding]).lines[0].outcome == .same)
  }

  @Test("What the document holds can be marked, and goes through JSON")
  func places() throws {
    let places = ReviewPlaces(ReviewDocument.document, ReviewDocument.proof)
    #expect(try ReviewPlaces(json: places.json()).places == places.places)
    let kinds = places.places.map(\.kind)
    #expect(kinds.filter { $0 == "amount" }.count == 6)
    #expect(kinds.suffix(8) == ["conflict", "text", "text", "doubt", "doubt", "missing", "warning", "warning"])
    let conflict = try #require(places.places.first { $0.kind == "conflict" })
    #expect(conflict.id == "column_total" && conflict.amount == "1.00" && conflict.box != nil)
  }

  @Test("The script writes the columns that are read")
  func columns() {
    let script = String(decoding: ReviewAssets.script, as: UTF8.self)
    let listed = script.firstMatch(of: /const columns = \[([^\]]*)\]/).map { String($0.1) } ?? ""
    let names = listed.matches(of: /"(\w+)"/).map { String($0.1) }
    #expect(Set(Correction.columns).isSubset(of: names))
  }
}
