// What a batch says while it works: a bar that redraws itself on a terminal, else a line now and then.

import Batch
import Foundation

final class BatchTalk: @unchecked Sendable {
  private let talk: Talk
  /// Whether a bar can be drawn.
  private let isTerminal: Bool
  private let start = Date()
  private let lock = NSLock()
  // Under the lock.
  private var lastDrawn = Date()
  private var failuresSaid = 0
  private var bar: ProgressBar

  private static let failuresAtMost = 20

  private var interval: Double { isTerminal ? 0.2 : 10 }

  init(_ talk: Talk) {
    self.talk = talk
    isTerminal = isatty(2) == 1 && talk.format == .text
    bar = ProgressBar(start: start, language: talk.language)
  }

  var report: @Sendable (BatchRun.Event) -> Void { { self.take($0) } }

  private func take(_ event: BatchRun.Event) {
    lock.lock()
    defer { lock.unlock() }
    switch event {
    case .progress(let progress):
      let now = Date()
      guard now.timeIntervalSince(lastDrawn) >= interval else { return }
      lastDrawn = now
      draw(
        bar.line(done: progress.done, of: progress.total, failed: progress.failed, at: now, width: terminalWidth()),
        progress)
    case .read(let path, let amounts):
      say(LogEntry(level: .note, file: path, message: "\(amounts) amounts"))
    case .failed(let path, let failure):
      failuresSaid += 1
      if failuresSaid <= Self.failuresAtMost || talk.format == .json {
        say(LogEntry(failure, file: path))
      } else if failuresSaid == Self.failuresAtMost + 1 {
        say(LogEntry(level: .error, message: "Further failures are in the manifest only."))
      }
    case .remark(let remark):
      say(LogEntry(level: .warning, id: remark.id, message: remark.message))
    case .assembling(let progress):
      if isTerminal || Date().timeIntervalSince(start) >= interval {
        draw("\(progress.done) read, writing the output", progress)
      }
    }
  }

  func end(_ progress: BatchProgress, output: String, manifest: String, workFolder: String) {
    let failed = progress.failed > 0 ? ", \(progress.failed) failed (see \(manifest))" : ""
    say(
      LogEntry(
        level: .info, file: output,
        message:
          "\(progress.total) PDFs, \(progress.converted) of them read now\(failed), \(progress.amounts) amounts, "
          + ProgressBar.duration(Date().timeIntervalSince(start)), progress: .init(progress)))
    say(
      LogEntry(
        level: .info,
        message: "Finished work lies in \(workFolder), for the next run. Without it, that one reads everything anew."))
  }

  func end(_ interruption: BatchRun.Interrupted, workFolder: String) {
    let progress = interruption.progress
    say(
      LogEntry(
        level: .error,
        message: "Interrupted after \(progress.done) of \(progress.total) PDFs. The same command goes on from there: "
          + "finished work lies in \(workFolder).", progress: .init(progress)))
  }

  func end(pages index: String) {
    say(LogEntry(level: .info, file: index, message: "the list of pages to look at"))
  }

  func end(_ problem: String) { say(.end(problem)) }

  private func draw(_ line: String, _ progress: BatchProgress) {
    guard isTerminal else { return say(LogEntry(level: .info, message: line, progress: .init(progress))) }
    guard talk.says(.info) else { return }
    try? FileHandle.standardError.write(contentsOf: Data((Self.clearing + talk.language.message(line)).utf8))
  }

  private static let clearing = "\r\u{1B}[K"

  private func say(_ entry: LogEntry) { talk.say(entry, start: isTerminal ? Self.clearing : "") }
}

extension LogEntry.Progress {
  fileprivate init(_ progress: BatchProgress) {
    self.init(done: progress.done, total: progress.total, failed: progress.failed)
  }
}
