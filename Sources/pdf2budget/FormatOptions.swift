// What the commands share that write outputs: formats by name, and how they look.

import ArgumentParser
import Batch
import BudgetWriters
import Foundation
import Texts

extension HeaderLanguage: ExpressibleByArgument {}

extension OutputFormat: ExpressibleByArgument {
  package init?(argument: String) { self.init(name: argument) }

  package static var allValueStrings: [String] { all.map(\.name) }

  /// `csv: a line for each amount. json: …`
  static func help(_ formats: [OutputFormat]) -> String {
    formats.map { "\($0.name): \($0.summary)." }.joined(separator: " ")
  }
}

extension OutputTarget.Misfit {
  /// In words of the command line.
  /// - Parameter format: what `--format` says.
  func error(output: String, format: OutputFormat?) -> ValidationError {
    let name = (output as NSString).lastPathComponent
    let chosen = format?.name ?? ""
    let endings = OutputFormat.all.compactMap(\.endings.first).map { "." + $0 }.joined(separator: ", ")
    return switch self {
    case .named(let other): ValidationError("--format is \(chosen), but \(name) is a name for \(other.name).")
    case .needsFile: ValidationError("--format \(chosen) is a file: give its name with -o.")
    case .needsFolder: ValidationError("--format \(chosen) is a folder, which only batch writes.")
    case .unknownEnding(let ending):
      ValidationError("No format is called .\(ending): let \(name) end in \(endings), or say --format.")
    }
  }
}

/// How CSV and workbooks are written.
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

  @Flag(
    name: .customLong("formulas"),
    help: "In a workbook, write the sums that were proven as formulas too, beside the printed numbers.")
  var hasFormulas = false

  var style: OutputStyle {
    var style = OutputStyle()
    (style.header, style.hasByteOrderMark, style.isSafe) = (header, bom, isSafe)
    (style.language, style.hasFormulas) = (.chosen, hasFormulas)
    return style
  }
}
