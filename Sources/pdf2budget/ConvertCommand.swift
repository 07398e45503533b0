import ArgumentParser
import BudgetModel
import BudgetPipeline
import Writers

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case csv
}

extension TableKind: ExpressibleByArgument {}

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Converts PDFs (the default).")

  @Argument(help: ArgumentHelp("PDFs to read.", valueName: "file"), completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Option(help: "The form of the output.")
  var format: OutputFormat = .csv

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "path"))
  var output: String?

  @Option(
    name: .customLong("table"),
    help: ArgumentHelp("Only tables of this kind; may be given more than once.", valueName: "kind"))
  var kinds: [TableKind] = []

  @Option(help: ArgumentHelp("Only these pages: 5-12, or 3,7-9.", valueName: "pages"), transform: pageSelection)
  var pages: PageSelection?

  @Option(help: "The password of encrypted files.")
  var password: String?

  @Flag(help: "Start the CSV with a byte order mark, for Excel.")
  var bom = false

  @Flag(name: .shortAndLong, help: "Say nothing about files that went well.")
  var quiet = false

  func run() throws {
    let pipeline = BudgetPipeline(password: password, pages: pages)
    let talk = Talk(isQuiet: quiet)
    let sink = try output.map(OutputSink.init(path:)) ?? OutputSink()
    var failures = 0
    try sink.write((bom ? "\u{FEFF}" : "") + CSVWriter.header)
    for file in files {
      do throws(InputProblem) {
        let document = try pipeline.document(atPath: file)
        let facts = document.facts.filter { kinds.isEmpty || kinds.contains($0.table) }
        try? sink.write(CSVWriter.rows(facts))
        talk.report(document, facts: facts)
      } catch {
        failures += 1
        talk.report(error, file: file)
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
