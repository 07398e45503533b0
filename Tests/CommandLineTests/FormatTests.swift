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

  /// A ruled table of three columns; `label` stands in its last row.
  private static func table(label: String) -> Data {
    let rows = [["Code", "Name", "Value"], ["201", "General", "-1.50"], ["202", label, "2.00"]]
    let rules = (0...3).map { index in
      "20 \(20 + 20 * index) m 260 \(20 + 20 * index) l S\n\(20 + 80 * index) 20 m \(20 + 80 * index) 80 l S\n"
    }
    let words = rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { TinyPDF.text($1, x: Double(24 + 80 * $0), y: Double(66 - 20 * row), size: 9) }
    }
    return TinyPDF.data([TinyPDF.Page(rules.joined() + words.joined(), width: 280)])
  }

  @Test(
    "--safe-csv disarms the file's name, labels, and cells of tables, and no amount", arguments: ["=1+1", "-A1", "@B2"])
  func safe(label: String) throws {
    let folder = try TemporaryFolder()
    let file = folder["-2+3.pdf"]
    try Self.table(label: label).write(to: file)
    func facts(_ options: [String]) throws -> [[String: String]] {
      CSV.rows(try Program.run(["-q", file.path] + options).text)
    }
    let (plain, safe) = (try facts([]), try facts(["--safe-csv"]))
    #expect(plain.map { $0["item"] } == ["General", label])
    #expect(safe.map { $0["item"] } == ["General", "'" + label])
    #expect(safe.map { $0["file"] } == ["'-2+3.pdf", "'-2+3.pdf"])
    #expect(safe.map { $0["amount"] } == ["-1.50", "2.00"])
    func cells(_ options: [String]) throws -> Set<String> {
      let output = folder["sheets\(options.count)"]
      #expect(try Program.run(["-q", "--layout", "tables", "-o", output.path, file.path] + options).status == 0)
      let sheets = Repository.files(below: output, ending: ".csv")
      return Set(try sheets.flatMap { CSV.records(try Repository.text(of: $0)).flatMap { $0 } })
    }
    #expect(try cells([]).isSuperset(of: [label, "-1.50"]))
    #expect(try cells(["--safe-csv"]).isSuperset(of: ["'" + label, "-1.50"]))
  }

  @Test("Tables as printed need a folder", arguments: [[], ["--format", "json", "-o", "x"]])
  func tablesNeedFolder(arguments: [String]) throws {
    let run = try Program.run(["--layout", "tables", sample] + arguments)
    #expect(run.status == 64)
  }
}
