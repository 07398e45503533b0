// `check --corrections`: what readers marked on review pages, against what is read now.

import ArgumentParser
import Batch
import BudgetPipeline
import Foundation
import OutputFile
import ReviewWriter

struct CorrectionsTask {
  /// The CSV, as given.
  let list: String
  let files: [String]
  let format: CheckCommand.Format
  let isStrict: Bool
  let options: Conversion.Options
  let talk: Talk

  func run() throws {
    var (options, arguments) = (options, RawArguments())
    let corrections = try read(arguments.path(list))
    options.encoding = .markedPlaces
    let conversion = Conversion(options)
    let output = StandardOutput()
    var (failures, keepsWrong) = (0, false)
    var rest = corrections
    try conversion.run(files.map { arguments.path($0) }) { path, outcome in
      switch outcome {
      case .success(let document):
        let places = try ReviewPlaces(json: document.bytes)
        let own = Self.own(corrections, of: places)
        rest.removeAll { own.contains($0) }
        let report = CorrectionReport(own, in: places)
        keepsWrong = keepsWrong || report.keepsWrong
        try write(report, to: output)
      case .failure(let failure):
        failures += 1
        talk.say(LogEntry(failure, file: path.text))
      }
    }
    if failures == 0 { sayOthers(rest) }
    let status: Int32 = failures > 0 ? 2 : isStrict && keepsWrong ? 1 : 0
    if conversion.hasLeftThread { _exit(status) }
    if status != 0 { throw ExitCode(status) }
  }

  private func read(_ path: RawPath) throws -> [Correction] {
    do {
      return try Correction.list(path.contents(waits: true))
    } catch let problem as CorrectionsProblem {
      throw ValidationError("\(list): \(problem.message).")
    } catch let problem as InputProblem {
      throw ValidationError("--corrections \(list): \(problem.message)")
    }
  }

  /// Those of the same content; where there are none, those of the name, for the document may have been published anew.
  private static func own(_ corrections: [Correction], of document: ReviewPlaces) -> [Correction] {
    let same = corrections.filter { $0.sha256 == document.sha256 }
    return same.isEmpty ? corrections.filter { $0.file == document.file } : same
  }

  private func write(_ report: CorrectionReport, to output: StandardOutput) throws {
    switch format {
    case .text: try output.write((report.text(in: .chosen) + "\n").visible)
    case .json: try output.write(report.json())
    }
  }

  /// Marks of documents that were not given.
  private func sayOthers(_ rest: [Correction]) {
    for file in Set(rest.map(\.file)).sorted() {
      let count = rest.count { $0.file == file }
      talk.say(
        LogEntry(level: .warning, file: list, message: "\(count) marked in \(file), which is not among the files"))
    }
  }
}
