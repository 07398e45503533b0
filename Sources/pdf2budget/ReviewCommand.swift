import ArgumentParser
import Batch
import Texts

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Makes a page to look at: what was printed beside what was read, findings first.",
    discussion: """
      The page is one HTML file for any browser. It needs no network and loads nothing, so it can be sent by mail. Each \
      number is lit in both places; a click shows the sums that it is in. Keys: n and p for the next and previous \
      finding, j and k for pages, + and - for the size, v to mark as seen, w as wrong, with a note. The marks stay in \
      the browser; a button saves them as CSV.

      Examples:
        pdf2budget review 决算.pdf -o 决算.html
        pdf2budget review *.pdf -o pages              one page for each, in a folder
        pdf2budget review --lang zh 决算.pdf -o 决算.html

      Exit status: 0 fine, 2 a file could not be read (the others still come out), 64 wrong usage, 74 the output \
      could not be written.
      """)

  @Argument(help: ArgumentHelp("PDFs to read.", valueName: "file"), completion: .file(extensions: ["pdf"]))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The page; of several files the folder of their pages.", valueName: "path"))
  var output: String

  @OptionGroup var password: PasswordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var log: LogOptions

  func validate() throws {
    if output == "-" { throw ValidationError("A page is a file: give its name with -o.") }
    try InputArguments.validate(files)
    try InputArguments.validate(output: output)
    _ = try target()
  }

  func run() throws {
    let format = OutputFormat.review(.chosen)
    var options = Conversion.Options()
    (options.encoding, options.password, options.limits) = (format.encoding, try password.value(), limits.values)
    try ConversionTask(
      options: options, format: format, style: OutputStyle(), files: files, target: try target(), talk: log.talk
    ).run()
  }

  private func target() throws -> OutputTarget {
    let format = OutputFormat.review(.chosen)
    do throws(OutputTarget.Misfit) {
      guard files.count == 1 else { return try .folder(output, format: format) }
      return try .file(output, format: format)
    } catch {
      throw error.error(output: output, format: format)
    }
  }
}
