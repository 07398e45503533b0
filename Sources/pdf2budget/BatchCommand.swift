import ArgumentParser
import Batch
import BudgetPipeline
import Foundation
import OutputFile
import ReviewWriter
import Texts

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Converts folders of PDFs in parallel; goes on where it was interrupted.",
    discussion: """
      OUT.csv, OUT.ndjson, OUT.json, OUT.sqlite and OUT.xlsx take all documents; a name without such an ending is a \
      folder for one file a document (CSV, or with --format json, xlsx), or for a data package. OUT appears when all is \
      done. OUT.manifest.csv (manifest.csv in a folder) says what came of each input. Finished work lies in \
      OUT.pdf2budget: the same command goes on after an interruption, and reads only what is new or changed later.

      Examples:
        pdf2budget batch 部门决算/ -o 2024.sqlite
        pdf2budget batch --list list.txt -o 2024.ndjson --timeout 120 --max-memory 1000
        pdf2budget batch a.pdf 部门预算/ -o workbooks --format xlsx
        pdf2budget batch 部门决算/ -o package --format datapackage
        pdf2budget batch 部门决算/ -o 2024.csv --review pages     and a page to look at for each, with a list

      Exit status: 0 all fine, 2 an input failed (see the manifest), 64 wrong usage or no PDF, 71 no worker process could \
      be started, 74 the output could not be written, 130 or 143 interrupted.
      """)

  @Argument(
    help: ArgumentHelp("PDFs, and folders that are searched for PDFs.", valueName: "path"),
    completion: .file(extensions: ["pdf"]))
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file or folder to write.", valueName: "out"))
  var output: String

  @Option(help: ArgumentHelp("A file that lists PDFs, one path a line; - for standard input.", valueName: "file"))
  var list: String?

  @Option(
    help: ArgumentHelp(
      OutputFormat.help(OutputFormat.all) + " By default as the name of OUT ends, else csv.", valueName: "format"))
  var format: OutputFormat?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many documents to read at the same time; by default the number of cores.",
    transform: LimitOptions.count)
  var jobs: Int?

  @OptionGroup var limits: LimitOptions

  @OptionGroup var password: PasswordOptions

  @OptionGroup var csv: CSVOptions

  @Flag(help: "Let the column file hold the path as given, not the name alone.")
  var fullPaths = false

  @Flag(help: "Only list the inputs and what would be done with each: read, done, repeated or failed.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "A folder for a page to look at for each document, as review makes it, and a list of them, index.html.",
      valueName: "folder"))
  var review: String?

  @OptionGroup var log: LogOptions

  func validate() throws {
    if csv.bom, format?.name == OutputFormat.dataPackage.name {
      throw ValidationError("A data package has no byte order mark: leave --bom out.")
    }
    if paths.isEmpty, list == nil { throw ValidationError("Name PDFs or folders, or a list of them with --list.") }
    if output == "-" { throw ValidationError("batch writes files: give one with -o, or use stream.") }
    for output in [output, review] { try InputArguments.validate(output: output) }
    _ = try target()
  }

  func run() throws {
    let target = try target()
    var options = BatchOptions()
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.limits = limits.values
    options.password = try password.value()
    options.usesPaths = fullPaths
    options.review = review.map { ReviewOptions(folder: $0, language: .chosen) }
    let inputs = try inputs()
    if inputs.isEmpty {
      throw ValidationError("There is no PDF in \((paths + [list].compactMap(\.self)).joined(separator: ", ")).")
    }
    let batch = BatchRun(inputs, target: target, options: options)
    let talk = BatchTalk(log.talk)
    var signals: SignalWatch?
    do {
      signals = try SignalWatch { batch.stop() }
      if dryRun { return try list(batch) }
      let progress = try batch.run(report: talk.report)
      talk.end(progress, output: output, manifest: target.manifestPath, workFolder: batch.workFolder)
      if let review = options.review { talk.end(pages: review.indexPath) }
      if progress.failed > 0 { throw ExitCode(2) }
    } catch let interruption as BatchRun.Interrupted {
      talk.end(interruption, workFolder: batch.workFolder)
      throw ExitCode(128 + (signals?.caught ?? 0))
    } catch let failure as OutputFailure {
      talk.end(failure.message)
      throw OutputFailure.exitCode
    } catch let problem as StartProblem {
      talk.end(problem.message)
      throw LimitOptions.cannotStart
    }
  }

  /// A line for each input on standard output: what would be done, a tab, its path.
  private func list(_ batch: BatchRun) throws {
    let (output, talk) = (StandardOutput(), log.talk)
    var (read, failed) = (0, 0)
    try batch.plan { path, outlook in
      let word =
        switch outlook {
        case .read: "outlook.read"
        case .done: "outlook.done"
        case .repeated: "outlook.repeated"
        case .failed: "outlook.failed"
        }
      if case .read = outlook { read += 1 }
      try output.write("\(talk.language.text(word))\t\(path.text.visibleLine)\n")
      guard case .failed(let failure) = outlook else { return }
      failed += 1
      talk.say(LogEntry(failure, file: path.text))
    }
    talk.say(LogEntry(level: .info, file: self.output, message: "\(read) PDFs would be read, \(failed) fail"))
    if failed > 0 { throw ExitCode(2) }
  }

  private func inputs() throws -> [BatchInput] {
    var arguments = RawArguments()
    let found = BatchInputs.find(paths.map { arguments.path($0) })
    guard let list else { return found }
    do throws(InputProblem) {
      return found + (try BatchInputs.list(arguments.path(list)))
    } catch {
      throw ValidationError("--list \(list): \(error.message)")
    }
  }

  private func target() throws -> OutputTarget {
    do throws(OutputTarget.Misfit) {
      return try OutputTarget(output, format: format, style: csv.style)
    } catch {
      throw error.error(output: output, format: format)
    }
  }
}
