import ArgumentParser
import Batch
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
      """)

  @OptionGroup var limits: LimitOptions

  @Option(
    name: [.customShort("j", allowingJoined: true), .long], help: "How many documents to read at the same time.",
    transform: LimitOptions.count)
  var jobs = 1

  @OptionGroup var password: PasswordOptions

  func run() throws {
    let stream = DocumentStream(jobs: jobs, limits: limits.values, password: try password.value())
    do {
      try stream.run()
    } catch let failure as OutputFailure {
      Talk(isQuiet: false).say("pdf2budget: \(failure.message)")
      throw OutputFailure.exitCode
    } catch let problem as StartProblem {
      Talk(isQuiet: false).say("pdf2budget: \(problem.message)")
      throw LimitOptions.cannotStart
    }
  }
}
