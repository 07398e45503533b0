import ArgumentParser
import Batch
import BudgetPipeline
import Foundation
import OutputFile

extension Stage: ExpressibleByArgument {}

struct DebugCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug", abstract: "Shows what a stage found on a page, as text.",
    discussion: """
      The stages, in the order in which they run: rules and glyphs as they were drawn, tokens (words), grid (lines \
      of text and tables with their cells), statement (rows with codes, labels and measures).
      """)

  @Argument(help: "The stage to show.")
  var stage: Stage

  @Argument(help: "The PDF.", completion: .file(extensions: ["pdf"]))
  var file: String

  @Option(help: "The page, counted from 1.")
  var page: Int

  @OptionGroup var password: PasswordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var log: LogOptions

  func run() throws {
    var arguments = RawArguments()
    let reading = StageReading(limits.values)
    do {
      let path = arguments.path(file)
      switch try reading.text(of: stage, page: page, path: path, password: try password.value()) {
      case .success(let text): try StandardOutput().write(text + "\n")
      case .failure(let failure):
        log.talk.say(LogEntry(failure, file: path.text, hints: ["input.no-such-pages": "--page"]))
        if reading.hasLeftThread { _exit(2) }
        throw ExitCode(2)
      }
    } catch let problem as StartProblem {
      log.talk.say(.end(problem.message))
      throw LimitOptions.cannotStart
    } catch let problem as OutputFailure {
      log.talk.say(.end(problem.message))
      throw OutputFailure.exitCode
    }
  }
}
