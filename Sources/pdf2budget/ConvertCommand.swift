import ArgumentParser
import BudgetModel
import BudgetPipeline
import Foundation
import OutputFile
import Writers

extension TableKind: ExpressibleByArgument {}
extension HeaderLanguage: ExpressibleByArgument {}

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Converts PDFs (the default).",
    discussion: """
      Examples:
        pdf2budget 决算.pdf > 决算.csv
        pdf2budget 决算.pdf -o 决算.xlsx                a workbook; .sqlite, .json, .ndjson work alike
        pdf2budget --format json 决算.pdf | jq '.tables[].title'
        pdf2budget --layout tables -o 表格 决算.pdf     one CSV for each table, as printed
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, ndjson, xlsx, sqlite

    /// The format that a file's name asks for.
    init?(path: String) {
      switch (path as NSString).pathExtension.lowercased() {
      case "csv": self = .csv
      case "json": self = .json
      case "ndjson", "jsonl": self = .ndjson
      case "xlsx": self = .xlsx
      case "sqlite", "sqlite3", "db": self = .sqlite
      default: return nil
      }
    }
  }

  enum Layout: String, ExpressibleByArgument, CaseIterable {
    case facts, tables
  }

  @Argument(
    help: ArgumentHelp("PDFs to read.", valueName: "file"), completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      """
      csv: a line for each amount. json: one object for each document. ndjson: amounts as JSON lines. xlsx, sqlite: a \
      workbook or database, with -o. By default as the name of the output ends, else csv.
      """, valueName: "format"))
  var chosenFormat: Format?

  @Option(help: "facts: one line for each amount. tables: one CSV for each table as printed, into the folder of -o.")
  var layout: Layout = .facts

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"))
  var output: String?

  @Option(
    name: .customLong("table"),
    help: ArgumentHelp("Only tables of this kind; may be given more than once.", valueName: "kind"))
  var kinds: [TableKind] = []

  @Option(
    help: ArgumentHelp("Only these pages: 5-12, or 3,7-9.", valueName: "pages"),
    transform: pageSelection)
  var pages: PageSelection?

  @Option(help: "The password of encrypted files.")
  var password: String?

  @OptionGroup var csv: CSVOptions

  @Flag(help: "With --layout tables: repeat a merged cell's text in every place that it spans.")
  var fillMerged = false

  @Flag(name: .shortAndLong, help: "Say nothing about files that went well.")
  var quiet = false

  var format: Format { chosenFormat ?? output.flatMap(Format.init(path:)) ?? .csv }

  func validate() throws {
    if layout == .tables, output == nil || (chosenFormat ?? .csv) != .csv {
      throw ValidationError("--layout tables writes CSV files: give their folder with -o.")
    }
    if output == nil, format == .xlsx || format == .sqlite {
      throw ValidationError("--format \(format.rawValue) needs a file: give it with -o.")
    }
  }

  func run() throws {
    do {
      try convert()
    } catch let problem as OutputFailure {
      Talk(isQuiet: false).say("pdf2budget: \(problem.message)")
      throw OutputFailure.exitCode
    }
  }

  private func convert() throws {
    let sink: any DocumentSink =
      switch (layout, format, output) {
      case (.tables, _, let folder): try FolderSink(path: folder ?? ".", command: self)
      case (.facts, .sqlite, let file?): try DatabaseSink(path: file)
      case (.facts, .xlsx, let file?): try WorkbookSink(path: file, header: csv.header)
      default: try StreamSink(command: self)
      }
    let pipeline = BudgetPipeline(password: password, pages: pages)
    let talk = Talk(isQuiet: quiet)
    // What was begun of a file must not stay behind. Nothing stays of standard output.
    let signals = output.map { _ in SignalWatch {} }
    var failures = 0
    for file in files {
      if let signal = signals?.caught { throw ExitCode(128 + signal) }
      do {
        let whole = try pipeline.document(atPath: file)
        let document = kinds.isEmpty ? whole : whole.keeping(Set(kinds))
        try sink.write(document, path: file)
        talk.report(document)
      } catch let problem as InputProblem {
        failures += 1
        talk.report(problem, file: file)
        try sink.write(problem, path: file)
      }
    }
    if let signal = signals?.caught { throw ExitCode(128 + signal) }
    try sink.finish()
    if failures > 0 { throw ExitCode(2) }
  }
}

@Sendable private func pageSelection(_ text: String) throws -> PageSelection {
  guard let selection = PageSelection(text) else {
    throw ValidationError("'\(text)' is no list of pages. Write 5-12, or 3,7-9.")
  }
  return selection
}

/// How CSV is written; the language holds for workbooks too.
struct CSVOptions: ParsableArguments {
  @Option(help: "The language of the columns' names.")
  var header: HeaderLanguage = .english

  @Flag(help: "Start CSV with a byte order mark, for Excel.")
  var bom = false

  @Flag(
    name: .customLong("safe-csv"),
    help: """
      Put an apostrophe before a CSV cell that begins with = + - @, a tab or a carriage return and is no number, so that \
      no spreadsheet runs it as a formula.
      """)
  var isSafe = false
}
