import ArgumentParser
import Batch
import Foundation
import OutputFile
import Reconciliation
import Texts

struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Says which amounts the document's own arithmetic proves, and what contradicts it.",
    discussion: """
      Every amount is tested against the sums that its table must obey: across rows, down the levels of accounts, \
      between tables. 'verified' is in at least one such sum while all of them hold, 'conflict' in one that fails, \
      'unverified' in none. Tables that the list of contents promises and the document lacks are named too.

      Examples:
        pdf2budget check 决算.pdf
        pdf2budget check --strict *.pdf      exit status 1 if the tables of any contradict themselves
        pdf2budget check --format json 决算.pdf
        pdf2budget check --list              every rule with its formula and its source
        pdf2budget check --corrections 决算.corrections.csv 决算.pdf
                                             what was marked on a review page: as before, changed or gone

      Exit status: 0 fine, 1 with --strict if amounts are in conflict, or if something that was marked as wrong is as \
      before, 2 a file could not be read, 64 wrong usage, also a list of corrections that cannot be read.
      """)

  @Argument(help: "The PDFs.", completion: .file(extensions: ["pdf"]))
  var files: [String] = []

  @Flag(help: "List the rules and stop.")
  var list = false

  @Option(help: "text for people, json for programs: one object a document.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "A CSV that a review page saved: say of each mark whether it is as before, changed or gone.", valueName: "file"))
  var corrections: String?

  @Flag(
    help:
      "Exit status 1 if an amount of a table is in conflict; with --corrections, if what was marked as wrong is as before."
  )
  var strict = false

  @OptionGroup var password: PasswordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var log: LogOptions

  func validate() throws {
    if !list, files.isEmpty { throw ValidationError("Name at least one PDF, or --list for the rules.") }
    try InputArguments.validate(files)
  }

  func run() throws {
    do {
      if list { return try Self.listRules() }
      try corrections == nil ? check() : compare()
    } catch let problem as OutputFailure {
      log.talk.say(.end(problem.message))
      throw OutputFailure.exitCode
    } catch let problem as StartProblem {
      log.talk.say(.end(problem.message))
      throw LimitOptions.cannotStart
    }
  }

  private static func listRules() throws {
    let output = StandardOutput()
    for rule in Reconciler.rules {
      let (language, formula, source) = (Language.chosen, rule.formula, rule.source)
      let lines = [("check.formula", formula), ("check.source", source)].map { name, text in
        let label = DisplayText.padded(language.text(name) + language.text("log.colon"), to: Self.labelWidth)
        return "  \(label)\(language.message(text))\n"
      }
      try output.write("\(rule.id)\n\(lines.joined())\n")
    }
  }

  /// Columns of the longest label of a rule, with what separates it.
  private static let labelWidth = 9

  private var options: Conversion.Options {
    get throws {
      var options = Conversion.Options()
      (options.password, options.limits) = (try password.value(), limits.values)
      return options
    }
  }

  private func compare() throws {
    try CorrectionsTask(
      list: corrections ?? "", files: files, format: format, isStrict: strict, options: options, talk: log.talk
    ).run()
  }

  private func check() throws {
    var options = try options
    options.encoding = format == .text ? .checkText(.chosen) : .checkJSON
    let conversion = Conversion(options)
    let (output, talk) = (StandardOutput(), log.talk)
    var arguments = RawArguments()
    var (failures, conflicts) = (0, 0)
    try conversion.run(files.map { arguments.path($0) }) { path, outcome in
      switch outcome {
      case .success(let document):
        conflicts += document.report.conflicts
        for diagnostic in document.report.diagnostics {
          talk.say(LogEntry(diagnostic, file: document.report.file))
        }
        try write(document.bytes, to: output)
      case .failure(let failure):
        failures += 1
        talk.say(LogEntry(failure, file: path.text))
      }
    }
    let status: Int32 = failures > 0 ? 2 : strict && conflicts > 0 ? 1 : 0
    if conversion.hasLeftThread { _exit(status) }
    if status != 0 { throw ExitCode(status) }
  }

  private func write(_ report: Data, to output: StandardOutput) throws {
    switch format {
    case .text: try output.write(String(decoding: report, as: UTF8.self).visible)
    case .json: try output.write(report)
    }
  }
}
