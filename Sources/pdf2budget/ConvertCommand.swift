import ArgumentParser
import Batch
import BudgetModel
import BudgetPipeline
import Foundation
import OutputFile

extension TableKind: ExpressibleByArgument {}

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

  enum Layout: String, ExpressibleByArgument, CaseIterable {
    case facts, tables
  }

  @Argument(
    help: ArgumentHelp("PDFs to read.", valueName: "file"), completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      OutputFormat.help(OutputFormat.all.filter(\.canBeFile)) + " By default as the name of the output ends, else csv.",
      valueName: "format"))
  var chosenFormat: OutputFormat?

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

  var format: OutputFormat { chosenFormat ?? output.flatMap(OutputFormat.init(path:)) ?? .csv }

  func validate() throws {
    if layout == .tables, output == nil || (chosenFormat ?? .csv).name != OutputFormat.csv.name {
      throw ValidationError("--layout tables writes CSV files: give their folder with -o.")
    }
    if output == nil, !format.isText {
      throw ValidationError("--format \(format.name) needs a file: give it with -o.")
    }
    if !format.canBeFile { throw ValidationError("--format \(format.name) is a folder, which only batch writes.") }
  }

  func run() throws {
    do {
      try convert()
    } catch let problem as OutputFailure {
      Talk(isQuiet: false).say("pdf2budget: \(problem.message)")
      throw OutputFailure.exitCode
    }
  }

  private var style: OutputStyle {
    var style = csv.style
    style.fillsMergedCells = fillMerged
    return style
  }

  /// The format that documents are kept in, and what puts them together.
  private func begin() throws -> (OutputFormat, any Output) {
    switch (layout, output) {
    case (.tables, let folder):
      let target = try OutputTarget.folder(folder ?? ".", format: .tables, style: style)
      return (target.format, try target.begin())
    case (.facts, let file?): return (format, try OutputTarget.file(file, format: format, style: style).begin())
    case (.facts, nil):
      guard let output = try format.begin(on: StandardOutput(), style: style) else {
        throw OutputTarget.Misfit.needsFile
      }
      return (format, output)
    }
  }

  private func convert() throws {
    let (format, output) = try begin()
    let pipeline = BudgetPipeline(password: password, pages: pages)
    let talk = Talk(isQuiet: quiet)
    // What was begun of a file must not stay behind. Nothing stays of standard output.
    let signals = self.output.map { _ in SignalWatch {} }
    var failures = 0
    var arguments = RawArguments()
    for file in files {
      if let signal = signals?.caught { throw ExitCode(128 + signal) }
      let path = arguments.path(file)
      do {
        let whole = try pipeline.document(from: path.contents(), file: path.file.text)
        let document = kinds.isEmpty ? whole : whole.keeping(Set(kinds))
        _ = try output.add(OutputEntry(path: path, result: .success(format.encode(document, style: style))))
        talk.report(document)
      } catch let problem as InputProblem {
        failures += 1
        let failure = InputFailure(problem)
        talk.report(failure, file: file)
        _ = try output.add(OutputEntry(path: path, result: .failure(failure)))
      }
    }
    if let signal = signals?.caught { throw ExitCode(128 + signal) }
    try output.finish()
    if failures > 0 { throw ExitCode(2) }
  }
}

@Sendable private func pageSelection(_ text: String) throws -> PageSelection {
  guard let selection = PageSelection(text) else {
    throw ValidationError("'\(text)' is no list of pages. Write 5-12, or 3,7-9.")
  }
  return selection
}
