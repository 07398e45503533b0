import ArgumentParser
import Batch
import BudgetModel
import OutputFile

struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream", abstract: "Reads paths from standard input, prints one line of JSON for each.",
    discussion: """
      A line is a path, or a JSON object: {"path": "决算.pdf", "password": "…", "pages": "5-12"}. The answer is the \
      document as --format json prints it, with the key "path"; or {"path": …, "file": …, "error": {"id": …, \
      "message": …}}. Answers come in the order of the inputs, each as soon as it is there. No input ends the stream.

      Examples:
        find . -name '*.pdf' | pdf2budget stream > documents.ndjson
        pdf2budget stream --timeout 60 --max-memory 1000 < list.txt | jq -r '.error.id // "ok"'
        pdf2budget stream --emit facts --table three_public < list.txt | jq -c '.facts[]?'
      """)

  enum Emission: String, ExpressibleByArgument, CaseIterable { case document, facts }

  @Option(help: "document: all of it. facts: its amounts and what names it, about a quarter as much.")
  var emit = Emission.document

  @Option(
    name: .customLong("table"),
    help: ArgumentHelp("Only tables of this kind; may be given more than once.", valueName: "kind"))
  var kinds: [TableKind] = []

  @Option(
    help: ArgumentHelp("Only these pages, of lines that say none: 5-12, or 3,7-9.", valueName: "pages"),
    transform: pageSelection)
  var pages: String?

  @OptionGroup var limits: LimitOptions

  @Option(
    name: [.customShort("j", allowingJoined: true), .long], help: "How many documents to read at the same time.",
    transform: LimitOptions.count)
  var jobs = 1

  @OptionGroup var password: PasswordOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    var stream = DocumentStream(jobs: jobs, limits: limits.values)
    (stream.password, stream.pages, stream.kinds) = (try password.value(), pages, kinds)
    if emit == .facts { stream.encoding = .factsObject }
    do {
      try stream.run()
    } catch let failure as OutputFailure {
      log.talk.say(.end(failure.message))
      throw OutputFailure.exitCode
    } catch let problem as StartProblem {
      log.talk.say(.end(problem.message))
      throw LimitOptions.cannotStart
    }
  }
}
