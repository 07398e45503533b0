import ArgumentParser
import BudgetPipeline
import Foundation

@main
struct Pdf2Budget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf2budget",
    abstract: "Reads the budgets and final accounts of Chinese government departments.",
    discussion: """
      Every amount of every table in a published 部门预算 or 部门决算 PDF comes out as one line of typed data: which \
      table, which row, what it counts, how much, in which unit, and from which page and place.

      Examples:
        pdf2budget 决算.pdf > 决算.csv                facts as CSV
        pdf2budget *.pdf -o all.csv                   many documents, one file
        pdf2budget --table three_public 决算.pdf      one kind of table only
        pdf2budget --pages 5-12 决算.pdf              some pages only
        pdf2budget --bom -o 决算.csv 决算.pdf         a CSV that Excel opens with the right characters
        pdf2budget check 决算.pdf                     which amounts are proven, what contradicts what
        pdf2budget review 决算.pdf -o 决算.html       a page to look at, findings first
        pdf2budget inspect 决算.pdf --page 5 -o 5.svg  what was found on a page, as a picture
        pdf2budget --lang zh -o 决算.xlsx 决算.pdf    everything in Chinese
        pdf2budget debug grid --page 5 决算.pdf       what was found on a page

      Exit status: 0 fine, 2 a file could not be read (the others still come out), 64 wrong usage, 74 the output \
      could not be written. 'pdf2budget help convert' lists all options.
      """,
    version: BudgetReader.version,
    subcommands: [
      ConvertCommand.self, CheckCommand.self, ReviewCommand.self, BatchCommand.self, StreamCommand.self,
      InspectCommand.self, DebugCommand.self, WorkerCommand.self,
    ],
    defaultSubcommand: ConvertCommand.self)

  static var commands: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

  static func main() {
    // A reader that closes the pipe early, `head`, is no error; writes then fail and say so.
    signal(SIGPIPE, SIG_IGN)
    // So is the limit of a file's size.
    signal(SIGXFSZ, SIG_IGN)
    // A file that is opened must not take the place of a standard stream that the caller closed.
    while case let descriptor = open("/dev/null", O_RDWR), descriptor >= 0 {
      if descriptor > 2 {
        close(descriptor)
        break
      }
    }
    do {
      var command = try parseAsRoot(LanguageArgument.own.rest)
      try command.run()
    } catch {
      end(error)
    }
  }
}
