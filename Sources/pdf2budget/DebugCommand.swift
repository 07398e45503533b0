import ArgumentParser
import Batch
import BudgetPipeline

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

  func run() throws {
    let talk = Talk(isQuiet: false)
    let pipeline = BudgetReader(password: try password.value())
    do throws(InputProblem) {
      let page = try pipeline.page(page, atPath: file)
      print(stage.text(of: page))
    } catch {
      talk.report(InputFailure(error), file: file, hints: ["input.no-such-pages": "--page"])
      throw ExitCode(2)
    }
  }
}
