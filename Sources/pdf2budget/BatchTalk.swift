// What a batch says while it works: a line that redraws itself on a terminal, else a line now and then.

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
  /// When how much was done, over the last while: the rate of a batch that goes on would else count what was there.
  private var marks: [(time: Date, done: Int)] = []

  private static let failuresAtMost = 20
  private static let rateSeconds = 60.0

  private var interval: Double { isTerminal ? 0.2 : 10 }

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    marks = [(start, 0)]
  }

  var report: @Sendable (BatchRun.Event) -> Void { { self.take($0) } }

  private func take(_ event: BatchRun.Event) {
    guard !isQuiet else { return }
    lock.lock()
    defer { lock.unlock() }
    switch event {
    case .progress(let counts):
      guard Date().timeIntervalSince(lastDrawn) >= interval else { return }
      lastDrawn = Date()
      draw(line(counts))
    case .failed(let path, let failure):
      failuresSaid += 1
      if failuresSaid <= Self.failuresAtMost {
        say("\(Self.visible(path)): \(failure.message)")
      } else if failuresSaid == Self.failuresAtMost + 1 {
        say("Further failures are in the manifest only.")
      }
    case .assembling(let counts):
      if isTerminal || Date().timeIntervalSince(start) >= interval { draw("\(counts.done) read, writing the output") }
    }
  }

  /// A name may hold what a terminal obeys.
  private static func visible(_ path: String) -> String {
    String(String.UnicodeScalarView(path.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
  }

  private func line(_ counts: BatchRun.Counts) -> String {
    let now = Date()
    marks.append((now, counts.done))
    marks.removeAll { now.timeIntervalSince($0.time) > Self.rateSeconds && marks.count > 2 }
    var line = "\(counts.done)/\(counts.total)"
    if let first = marks.first, now > first.time, counts.done > first.done {
      let rate = Double(counts.done - first.done) / now.timeIntervalSince(first.time)
      line += String(format: ", %.1f/s", rate) + ", \(Self.duration(Double(counts.total - counts.done) / rate)) left"
    }
    return line + (counts.failed > 0 ? ", \(counts.failed) failed" : "")
  }

  private static func duration(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 1e9).rounded(.up))
    return switch seconds {
    case ..<90: "\(seconds) s"
    case ..<5400: "\(seconds / 60) min"
    default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }

  func end(_ counts: BatchRun.Counts, output: String, manifest: String) {
    guard !isQuiet else { return }
    let failed = counts.failed > 0 ? ", \(counts.failed) failed (see \(manifest))" : ""
    say(
      "\(output): \(counts.total) PDFs, \(counts.converted) of them read now\(failed), \(counts.amounts) amounts, "
        + Self.duration(Date().timeIntervalSince(start)))
  }

  func end(_ interruption: BatchRun.Interrupted) {
    let counts = interruption.counts
    say("Interrupted after \(counts.done) of \(counts.total) PDFs. The same command goes on from there.")
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
