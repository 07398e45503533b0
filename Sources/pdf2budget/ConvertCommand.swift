import ArgumentParser
import Batch
import BudgetModel
import BudgetPipeline
import Foundation

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
    help: ArgumentHelp("PDFs to read; - for standard input.", valueName: "file"), completion: .file(extensions: ["pdf"])
  )
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
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to this file instead of standard output, which - is too.", valueName: "path"))
  var chosenOutput: String?

  @Option(
    name: .customLong("table"),
    help: ArgumentHelp("Only tables of this kind; may be given more than once.", valueName: "kind"))
  var kinds: [TableKind] = []

  @Option(
    help: ArgumentHelp("Only these pages: 5-12, or 3,7-9.", valueName: "pages"),
    transform: pageSelection)
  var pages: String?

  @OptionGroup var password: PasswordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var csv: CSVOptions

  @Flag(help: "With --layout tables: repeat a merged cell's text in every place that it spans.")
  var fillMerged = false

  @Flag(help: "Say what each phase of a document costs, in milliseconds of processor time.")
  var timings = false

  @OptionGroup var log: LogOptions

  /// Nil for standard output.
  private var output: String? { chosenOutput == "-" ? nil : chosenOutput }

  private var format: OutputFormat { chosenFormat ?? output.flatMap(OutputFormat.init(path:)) ?? .csv }

  func validate() throws {
    // Behind an option the parser takes it for a file of this command, the default one.
    if let name = files.first, Pdf2Budget.commands.contains(name), !FileManager.default.fileExists(atPath: name) {
      throw ValidationError("Write the command before its options: pdf2budget \(name).")
    }
    if layout == .tables, output == nil || (chosenFormat ?? .csv).name != OutputFormat.csv.name {
      throw ValidationError("--layout tables writes CSV files: give their folder with -o.")
    }
    if output == nil, !format.isText {
      throw ValidationError("--format \(format.name) needs a file: give it with -o.")
    }
    if timings, log.quiet { throw ValidationError("--quiet and --timings contradict each other: leave one out.") }
    try InputArguments.validate(files)
    try InputArguments.validate(output: output)
    _ = try target()
  }

  func run() throws {
    var options = Conversion.Options()
    let format = layout == .tables ? .tables : format
    (options.encoding, options.isSafe) = (format.encoding, style.isSafe)
    (options.kinds, options.pages, options.password) = (kinds, pages, try password.value())
    (options.limits, options.isTimed) = (limits.values, timings)
    try ConversionTask(
      options: options, format: format, style: style, files: files, target: try target(), talk: log.talk
    ).run()
  }

  private var style: OutputStyle {
    var style = csv.style
    style.fillsMergedCells = fillMerged
    (style.kinds, style.readsAllPages) = (kinds, pages == nil)
    return style
  }

  /// Nil for standard output.
  private func target() throws -> OutputTarget? {
    do throws(OutputTarget.Misfit) {
      guard let output else { return nil }
      return layout == .tables
        ? try .folder(output, format: .tables, style: style) : try .file(output, format: chosenFormat, style: style)
    } catch {
      throw error.error(output: output ?? "", format: chosenFormat)
    }
  }
}

@Sendable func pageSelection(_ text: String) throws -> String {
  guard PageSelection(text) != nil else {
    throw ValidationError("'\(text)' is no list of pages. Write 5-12, or 3,7-9.")
  }
  return text
}
