// What a batch says while it works: a bar that redraws itself on a terminal, else a line now and then.

import Batch
import Foundation

final class BatchTalk: @unchecked Sendable {
  private let isQuiet: Bool
  private let isTerminal = isatty(2) == 1
  private let start = Date()
  private let lock = NSLock()
  // Under the lock.
  private var lastDrawn = Date()
  private var failuresSaid = 0
  private var bar: ProgressBar

  private static let failuresAtMost = 20

  private var interval: Double { isTerminal ? 0.2 : 10 }

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    bar = ProgressBar(start: start)
  }

  var report: @Sendable (BatchRun.Event) -> Void { { self.take($0) } }

  private func take(_ event: BatchRun.Event) {
    guard !isQuiet else { return }
    lock.lock()
    defer { lock.unlock() }
    switch event {
    case .progress(let progress):
      let now = Date()
      guard now.timeIntervalSince(lastDrawn) >= interval else { return }
      lastDrawn = now
      draw(bar.line(done: progress.done, of: progress.total, failed: progress.failed, at: now, width: terminalWidth()))
    case .failed(let path, let failure):
      failuresSaid += 1
      if failuresSaid <= Self.failuresAtMost {
        say("\(path): \(failure.message())".replacing("\n", with: "?").visible)
      } else if failuresSaid == Self.failuresAtMost + 1 {
        say("Further failures are in the manifest only.")
      }
    case .remark(let remark): say(remark.line)
    case .assembling(let progress):
      if isTerminal || Date().timeIntervalSince(start) >= interval { draw("\(progress.done) read, writing the output") }
    }
  }

  func end(_ progress: BatchProgress, output: String, manifest: String, workFolder: String) {
    guard !isQuiet else { return }
    let failed = progress.failed > 0 ? ", \(progress.failed) failed (see \(manifest))" : ""
    say(
      "\(output): \(progress.total) PDFs, \(progress.converted) of them read now\(failed), \(progress.amounts) amounts, "
        + ProgressBar.duration(Date().timeIntervalSince(start)))
    say("Finished work lies in \(workFolder), for the next run. Without it, that one reads everything anew.")
  }

  func end(_ interruption: BatchRun.Interrupted, workFolder: String) {
    let progress = interruption.progress
    say(
      "Interrupted after \(progress.done) of \(progress.total) PDFs. The same command goes on from there: "
        + "finished work lies in \(workFolder).")
  }

  func end(_ problem: String) { say("pdf2budget: \(problem)") }

  private func draw(_ line: String) {
    guard isTerminal else { return say(line) }
    write("\r\u{1B}[K" + line)
  }

  private func say(_ line: String) {
    write((isTerminal ? "\r\u{1B}[K" : "") + line + "\n")
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
