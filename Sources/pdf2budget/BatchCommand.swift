import ArgumentParser
import Batch
import Foundation
import Writers

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Converts folders of PDFs in parallel; goes on where it was interrupted.",
    discussion: """
      OUT.csv or OUT.ndjson takes the amounts of all documents; a folder takes one file for each document, with --format \
      csv or json. OUT appears when all is done. OUT.manifest.csv (manifest.csv in a folder) says what came of each \
      input. Finished work lies in OUT.pdf2budget: the same command goes on after an interruption, and reads only \
      what is new or changed later.

      Examples:
        pdf2budget batch 部门决算/ -o 2024.csv
        pdf2budget batch --list list.txt -o 2024.ndjson --timeout 120 --max-memory 1000
        pdf2budget batch a.pdf 部门预算/ -o documents --format json

      Exit status: 0 all fine, 2 an input failed (see the manifest), 64 wrong usage, 74 the output could not be written.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, ndjson, sqlite, xlsx, datapackage
  }

  @Argument(
    help: ArgumentHelp("PDFs, and folders that are searched for PDFs.", valueName: "path"),
    completion: .file(extensions: ["pdf"]))
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file or folder to write.", valueName: "out"))
  var output: String

  @Option(help: ArgumentHelp("A file that lists PDFs, one path a line.", valueName: "file"))
  var list: String?

  @Option(help: "csv, ndjson: amounts. json: whole documents. By default as the name of OUT ends.")
  var format: Format?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many documents to read at the same time; by default the number of cores.",
    transform: LimitOptions.count)
  var jobs: Int?

  @OptionGroup var limits: LimitOptions

  @Option(help: "The password of encrypted files.")
  var password: String?

  @Option(help: "The language of the CSV's column names.")
  var header: HeaderLanguage = .english

  @Flag(help: "Start the CSV with a byte order mark, for Excel.")
  var bom = false

  @Flag(name: .customLong("safe-csv"), help: ArgumentHelp(CSVHelp.safe))
  var isSafe = false

  @Flag(help: "Let the column file hold the path as given, not the name alone.")
  var fullPaths = false

  @Flag(name: .shortAndLong, help: "Say only what ends the batch.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty, list == nil { throw ValidationError("Name PDFs or folders, or a list of them with --list.") }
    _ = try target()
  }

  func run() throws {
    let target = try target()
    var options = BatchRun.Options()
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.limits = limits.values
    options.password = password
    options.isSafe = isSafe
    options.usesPaths = fullPaths
    let inputs = try inputs()
    if inputs.isEmpty {
      throw ValidationError("There is no PDF in \((paths + [list].compactMap(\.self)).joined(separator: ", ")).")
    }
    let batch = BatchRun(inputs, target: target, options: options)
    let talk = BatchTalk(isQuiet: quiet)
    let signals = SignalWatch { batch.stop() }
    do {
      let counts = try batch.run(report: talk.report)
      talk.end(counts, output: output, manifest: target.manifestPath)
      if counts.failed > 0 { throw ExitCode(2) }
    } catch let interruption as BatchRun.Interrupted {
      talk.end(interruption)
      throw ExitCode(128 + (signals.caught ?? 0))
    } catch let failure as OutputFailure {
      talk.end(failure.message)
      throw OutputProblem.exitCode
    } catch let problem as StartProblem {
      talk.end(problem.message)
      throw LimitOptions.cannotStart
    }
  }

  private func inputs() throws -> [BatchInput] {
    var arguments = RawArguments()
    let found = BatchInputs.find(paths.map { arguments.path($0) })
    guard let list else { return found }
    do throws(InputFailure) {
      return found + (try BatchInputs.list(arguments.path(list)))
    } catch {
      throw ValidationError("\(list): \(error.message)")
    }
  }

  private func target() throws -> BatchTarget {
    var style = CSVStyle()
    style.header = header
    style.hasByteOrderMark = bom
    style.isSafe = isSafe
    switch (format, (output as NSString).pathExtension.lowercased()) {
    case (nil, "csv"), (.csv, "csv"): return .csv(output, style: style)
    case (nil, "sqlite"), (nil, "sqlite3"), (nil, "db"), (.sqlite, _): return .database(output)
    case (nil, "xlsx"), (.xlsx, _): return .workbook(output, header: header)
    case (nil, "ndjson"), (nil, "jsonl"), (.ndjson, _): return .jsonLines(output)
    case (.csv, _): return .csvFolder(output, style: style)
    case (.datapackage, "csv"), (.datapackage, "json"):
      throw ValidationError("--format datapackage writes a folder with datapackage.json: \(output) is no name for one.")
    case (.datapackage, _): return .dataPackage(output, style: style)
    case (.json, "csv"), (.json, "ndjson"), (.json, "jsonl"):
      throw ValidationError(
        "--format json writes a folder with one file for each document: \(output) is no name for one.")
    case (.json, _): return .jsonFolder(output)
    case (nil, _):
      throw ValidationError("Let the name of the output end in .csv or .ndjson, or say --format for a folder of files.")
    }
  }
}
