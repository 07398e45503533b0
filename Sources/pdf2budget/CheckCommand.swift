import ArgumentParser
import Batch
import BudgetModel
import BudgetPipeline
import BudgetWriters
import OutputFile
import Reconciliation

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
        pdf2budget check --strict *.pdf      exit status 1 if any document contradicts itself
        pdf2budget check --format json 决算.pdf
        pdf2budget check --list              every rule with its formula and its source
      """)

  @Argument(help: "The PDFs.", completion: .file(extensions: ["pdf"]))
  var files: [String] = []

  @Flag(help: "List the rules and stop.")
  var list = false

  @Option(help: "text for people, json for programs: one object a document.")
  var format = Format.text

  @Flag(help: "Exit status 1 if an amount is in conflict.")
  var strict = false

  @OptionGroup var password: PasswordOptions

  func validate() throws {
    if !list, files.isEmpty { throw ValidationError("Name at least one PDF, or --list for the rules.") }
  }

  func run() throws {
    do {
      try list ? Self.listRules() : check()
    } catch let problem as OutputFailure {
      Talk(isQuiet: false).say("pdf2budget: \(problem.message)")
      throw OutputFailure.exitCode
    }
  }

  private static func listRules() throws {
    let output = StandardOutput()
    for rule in Reconciler.rules {
      try output.write("\(rule.id)\n  formula: \(rule.formula)\n  source:  \(rule.source)\n\n")
    }
  }

  private func check() throws {
    let output = StandardOutput()
    let pipeline = BudgetReader(password: try password.value())
    var failures = 0
    var conflicts = 0
    for file in files {
      do {
        let document = try pipeline.document(atPath: file)
        conflicts += document.statusCounts.conflict
        try write(CheckReport(document), to: output)
      } catch let problem as InputProblem {
        failures += 1
        Talk(isQuiet: false).report(InputFailure(problem), file: file)
      }
    }
    if failures > 0 { throw ExitCode(2) }
    if strict, conflicts > 0 { throw ExitCode(1) }
  }

  private func write(_ report: CheckReport, to output: StandardOutput) throws {
    switch format {
    case .text: try output.write(report.text.visible + "\n")
    case .json: try output.write(report.json())
    }
  }
}
