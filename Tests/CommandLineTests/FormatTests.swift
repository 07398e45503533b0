// Formats and layouts of the command: JSON, JSON lines, tables as printed, Chinese column names.

import Foundation
import TestSupport
import Testing

@Suite("Formats")
struct FormatTests {
  private let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path

  @Test("JSON is one object for each document")
  func json() throws {
    let run = try Program.run(["-q", "--format", "json", sample, sample])
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
  }

  @Test("JSON lines are as many as the CSV's")
  func jsonLines() throws {
    let lines = try Program.run(["-q", "--format", "ndjson", sample]).text.split(separator: "\n")
    #expect(lines.count == CSV.rows(try Program.run(["-q", sample]).text).count)
  }

  @Test("Chinese column names change the header only")
  func chinese() throws {
    let english = CSV.records(try Program.run(["-q", sample]).text)
    let chinese = CSV.records(try Program.run(["-q", "--header", "zh", sample]).text)
    #expect(chinese[0] != english[0])
    #expect(chinese.dropFirst() == english.dropFirst())
  }

  @Test("Tables as printed, one file each")
  func tables() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["-q", "--layout", "tables", "-o", folder["sheets"].path, sample])
    #expect(run.status == 0)
    let names = Repository.names(in: folder["sheets"], ending: ".csv")
    #expect(names.first == "final-2024-01-income_expenditure_summary")
    #expect(names.count == Set(names).count)
    for name in names {
      let records = CSV.records(try Repository.text(of: folder["sheets"].appendingPathComponent("\(name).csv")))
      #expect(Set(records.map(\.count)).count == 1, "\(name) is no rectangle")
    }
  }

  @Test("Tables as printed need a folder", arguments: [[], ["--format", "json", "-o", "x"]])
  func tablesNeedFolder(arguments: [String]) throws {
    let run = try Program.run(["--layout", "tables", sample] + arguments)
    #expect(run.status == 64)
  }
}
