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

  @OptionGroup var log: LogOptions

  /// Nil for standard output.
  private var output: String? { chosenOutput == "-" ? nil : chosenOutput }

  private var format: OutputFormat { chosenFormat ?? output.flatMap(OutputFormat.init(path:)) ?? .csv }

  func validate() throws {
    if layout == .tables, output == nil || (chosenFormat ?? .csv).name != OutputFormat.csv.name {
      throw ValidationError("--layout tables writes CSV files: give their folder with -o.")
    }
    if output == nil, !format.isText {
      throw ValidationError("--format \(format.name) needs a file: give it with -o.")
    }
    if files.contains("-"), files.count > 1 {
      throw ValidationError("Standard input can only be read alone: leave out the other files, or the -.")
    }
    _ = try target()
  }

  func run() throws {
    var options = Conversion.Options()
    (options.encoding, options.isSafe) = ((layout == .tables ? .tables : format).encoding, style.isSafe)
    (options.kinds, options.pages, options.password) = (kinds, pages, try password.value())
    options.limits = limits.values
    let conversion = Conversion(options)
    let status = status(of: conversion)
    if conversion.hasLeftThread { _exit(status) }
    if status != 0 { throw ExitCode(status) }
  }

  private var style: OutputStyle {
    var style = csv.style
    style.fillsMergedCells = fillMerged
    return style
  }

  private func status(of conversion: Conversion) -> Int32 {
    // What was begun of a file must not stay behind. Nothing stays of standard output.
    let signals = output.map { _ in SignalWatch { conversion.stop() } }
    do {
      let failures = try convert(conversion)
      return failures > 0 ? 2 : 0
    } catch is Conversion.Interrupted {
      return 128 + (signals?.caught ?? 0)
    } catch let code as ExitCode {
      return code.rawValue
    } catch let failure as OutputFailure {
      log.talk.say(.end(failure.message))
      return OutputFailure.exitCode.rawValue
    } catch {
      log.talk.say(.end((error as? StartProblem)?.message ?? "\(error)"))
      return LimitOptions.cannotStart.rawValue
    }
  }

  /// - Returns: how many inputs failed.
  private func convert(_ conversion: Conversion) throws -> Int {
    var arguments = RawArguments()
    let talk = log.talk
    var failures = 0
    // Begun late: a crash of the first document then leaves nothing beside it.
    let target = try target()
    try target?.check()
    var output: (any Output)?
    try conversion.run(files.map { arguments.path($0) }) { path, outcome in
      let begun = try output ?? begin(target)
      output = begun
      _ = try begun.add(OutputEntry(path: path, result: outcome.map(\.encoded)))
      switch outcome {
      case .success(let document): talk.report(document.report)
      case .failure(let failure):
        failures += 1
        talk.say(LogEntry(failure, file: path.text))
      }
    }
    try output?.finish()
    for remark in output?.remarks ?? [] { talk.say(LogEntry(remark, file: self.output ?? "")) }
    return failures
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

  private func begin(_ target: OutputTarget?) throws -> any Output {
    if let target { return try target.begin(count: files.count) }
    guard let output = try format.begin(on: StandardOutput(), style: style) else { throw OutputTarget.Misfit.needsFile }
    return output
  }
}

@Sendable func pageSelection(_ text: String) throws -> String {
  guard PageSelection(text) != nil else {
    throw ValidationError("'\(text)' is no list of pages. Write 5-12, or 3,7-9.")
  }
  return text
}
