// What `convert` and `review` share: documents one after another into an output, with what is said of each.

import ArgumentParser
import Batch
import Foundation
import OutputFile

struct ConversionTask {
  let options: Conversion.Options
  let format: OutputFormat
  let style: OutputStyle
  /// As given.
  let files: [String]
  /// Nil for standard output.
  let target: OutputTarget?
  let talk: Talk

  func run() throws {
    let conversion = Conversion(options)
    let status = status(of: conversion)
    if conversion.hasLeftThread { _exit(status) }
    if status != 0 { throw ExitCode(status) }
  }

  private func status(of conversion: Conversion) -> Int32 {
    var signals: SignalWatch?
    do {
      // What was begun of a file must not stay behind. Nothing stays of standard output.
      if target != nil { signals = try SignalWatch { conversion.stop() } }
      let failures = try convert(conversion)
      return failures > 0 ? 2 : 0
    } catch is Conversion.Interrupted {
      return 128 + (signals?.caught ?? 0)
    } catch let code as ExitCode {
      return code.rawValue
    } catch let failure as OutputFailure {
      talk.say(.end(failure.message))
      return OutputFailure.exitCode.rawValue
    } catch {
      talk.say(.end((error as? StartProblem)?.message ?? "\(error)"))
      return LimitOptions.cannotStart.rawValue
    }
  }

  /// - Returns: how many inputs failed.
  private func convert(_ conversion: Conversion) throws -> Int {
    var arguments = RawArguments()
    var failures = 0
    // Begun late: a crash of the first document then leaves nothing beside it.
    try target?.check()
    var output: (any Output)?
    try conversion.run(files.map { arguments.path($0) }) { path, outcome in
      let begun = try output ?? begin()
      output = begun
      _ = try begun.add(OutputEntry(path: path, result: outcome.map(\.encoded)))
      switch outcome {
      case .success(let document):
        talk.report(document.report)
        if let seconds = document.seconds { talk.say(LogEntry(seconds, file: path.text, in: talk.language)) }
      case .failure(let failure):
        failures += 1
        talk.say(LogEntry(failure, file: path.text))
      }
    }
    // A file without any document would pass for a result.
    if target != nil, failures == files.count { return failures }
    try output?.finish()
    for remark in output?.remarks ?? [] { talk.say(LogEntry(remark, file: target?.path ?? "")) }
    return failures
  }

  private func begin() throws -> any Output {
    if let target { return try target.begin(count: files.count) }
    guard let output = try format.begin(on: StandardOutput(), style: style) else {
      throw OutputTarget.Misfit.needsFile
    }
    return output
  }
}
