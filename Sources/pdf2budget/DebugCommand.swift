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
    let reading = StageReading(limits.values)
    try PageTask(file: file, log: log).run(hasLeftThread: { reading.hasLeftThread }) { path in
      try reading.text(of: stage, page: page, path: path, password: password.value())
    } write: { text in
      try StandardOutput().write(text.visible + "\n")
    }
  }
}
