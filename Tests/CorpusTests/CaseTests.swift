// Small PDFs of one fault each, where a machine has them beside the checkout, with a script that judges what comes out:
// right, honest, or silently wrong. None may come out worse than recorded, and what is better must be recorded.

import Foundation
import TestSupport
import Testing

@Suite("Cases")
struct CaseTests {
  static let folder = Repository.root.appendingPathComponent("../shared/cases").standardizedFileURL
  static let isHere = FileManager.default.fileExists(atPath: folder.appendingPathComponent("index.csv").path)

  private static let header = "name,kind,level,class,verdict"
  /// Seconds of wall time for one run over a case.
  private static let limit = "20"
  /// From the worst to the best.
  private static let classes = ["CRASH", "HANG", "SILENT", "WRONG", "HONEST", "RIGHT"]

  @Test("The cases are here, or their absence is said")
  func presence() {
    if !Self.isHere { print("NOTE: ../shared/cases is not here. The cases of Samples/cases stand alone.") }
  }

  @Test("Class and verdict of each case are as recorded", .enabled(if: isHere))
  func verdicts() throws {
    let output = try TemporaryFolder()
    let script = Self.folder.appendingPathComponent("../tools/score_cases.py").standardizedFileURL.path
    let run = try Program.shell(
      "python3 '\(script)' \"$PDF2BUDGET\" '\(Self.folder.path)' --limit \(Self.limit) --csv '\(output["cases.csv"].path)'"
    )
    // 1: some fall short of what is demanded, which is what the record tells.
    #expect([0, 1].contains(run.status), "\(run.errors.suffix(500))")
    let cases = CSV.rows(try Repository.text(of: output["cases.csv"]))
    let names = Self.header.split(separator: ",").map(String.init)
    let lines = cases.map { row in CSV.line(names.map { row[$0, default: ""] }) }
    let why = Dictionary(cases.map { ($0["name"] ?? "", $0["why"] ?? "") }, uniquingKeysWith: { first, _ in first })
    try ScoreTable("cases.csv", header: Self.header).expect(lines) { old, new in
      let name = new["name"] ?? ""
      let trend = Self.rank(new) < Self.rank(old) ? "worse" : "not worse, so it must be recorded"
      return "\(name): \(Self.shown(old)) on record, now \(Self.shown(new)) (\(why[name] ?? "")): \(trend)"
    }
  }

  private static func shown(_ row: [String: String]) -> String {
    "\(row["class"] ?? "nothing") \(row["verdict"] ?? "")"
  }

  /// A case that meets what is demanded is better than any that does not.
  private static func rank(_ row: [String: String]) -> Int {
    (classes.firstIndex(of: row["class"] ?? "") ?? -1) + (row["verdict"] == "ok" ? classes.count : 0)
  }
}
