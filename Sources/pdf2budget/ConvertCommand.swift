import ArgumentParser
import BudgetModel
import BudgetPipeline
import Writers

extension TableKind: ExpressibleByArgument {}
extension HeaderLanguage: ExpressibleByArgument {}

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Converts PDFs (the default).",
    discussion: """
      Examples:
        pdf2budget 决算.pdf > 决算.csv
        pdf2budget --format json 决算.pdf | jq '.tables[].title'
        pdf2budget --layout tables -o 表格 决算.pdf     one CSV for each table, as printed
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, ndjson
  }

  enum Layout: String, ExpressibleByArgument, CaseIterable {
    case facts, tables
  }

  @Argument(
    help: ArgumentHelp("PDFs to read.", valueName: "file"), completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Option(help: "csv: a line for each amount. json: one object for each document. ndjson: amounts as JSON lines.")
  var format: Format = .csv

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

  @Option(help: "The language of the CSV's column names.")
  var header: HeaderLanguage = .english

  @Flag(help: "Start the CSV with a byte order mark, for Excel.")
  var bom = false

  @Flag(name: .customLong("safe-csv"), help: ArgumentHelp(CSVHelp.safe))
  var isSafe = false

  @Flag(help: "With --layout tables: repeat a merged cell's text in every place that it spans.")
  var fillMerged = false

  @Flag(name: .shortAndLong, help: "Say nothing about files that went well.")
  var quiet = false

  func validate() throws {
    if layout == .tables, output == nil || format != .csv {
      throw ValidationError("--layout tables writes CSV files: give their folder with -o.")
    }
  }

  func run() throws {
    do {
      try convert()
    } catch let problem as OutputProblem {
      Talk(isQuiet: false).say("pdf2budget: \(problem.message)")
      throw OutputProblem.exitCode
    }
  }

  private func convert() throws {
    let sink: any DocumentSink =
      switch layout {
      case .facts: try StreamSink(command: self)
      case .tables: try FolderSink(path: output ?? ".", command: self)
      }
    let pipeline = BudgetPipeline(password: password, pages: pages)
    let talk = Talk(isQuiet: quiet)
    var failures = 0
    for file in files {
      do {
        let whole = try pipeline.document(atPath: file)
        let document = kinds.isEmpty ? whole : whole.keeping(Set(kinds))
        try sink.write(document)
        talk.report(document)
      } catch let problem as InputProblem {
        failures += 1
        talk.report(problem, file: file)
      }
    }
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

enum CSVHelp {
  static let safe = """
    Put an apostrophe before a CSV cell that begins with = + - @, a tab or a carriage return and is no number, so that \
    no spreadsheet runs it as a formula.
    """
}
