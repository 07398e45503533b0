// What reading a document may take, and whether it took more. A call into the PDF library cannot be interrupted, and
// files of a few kilobytes exist that draw for ever: whoever waits for a document looks at this meanwhile.

import Foundation

package struct DocumentLimits: Sendable {
  /// Of a page, of opening the file, and of the proofs at the end. No page of 40 published documents took 1 s.
  package var pageSeconds = 15.0
  /// Of the whole document; nil for no limit, for a document may have any number of pages.
  package var seconds: Double?
  /// Of the process that reads it. 200 published documents never took more than 119 MB.
  package var megabytes = 1000

  package init() {}
}

/// A document that is being read.
struct DocumentWatch: Sendable {
  struct Step: Sendable, Hashable, Codable {
    var number, count: Int
  }

  /// How often memory is looked at.
  static let interval = 0.05

  private let limits: DocumentLimits
  /// Nil while nothing is counted yet.
  private var start, stepStart: SuspendingClock.Instant?
  /// The page that is being read.
  private(set) var page: Step?

  /// - Parameter waits: whether time counts from the first step only.
  init(_ limits: DocumentLimits, waits: Bool = false) {
    self.limits = limits
    (start, stepStart) = waits ? (nil, nil) : (.now, .now)
  }

  /// Something else begins, whose time has a limit of its own.
  mutating func step(to page: Step? = nil) {
    stepStart = .now
    if start == nil { start = stepStart }
    if let page { self.page = page }
  }

  /// Seconds until it is worth to look again.
  func wait(now: SuspendingClock.Instant = .now) -> Double {
    let left =
      [limits.pageSeconds - seconds(stepStart, now)] + (limits.seconds.map { [$0 - seconds(start, now)] } ?? [])
    return max(0, left.reduce(Self.interval, min))
  }

  /// What was too much, if anything was.
  /// - Parameter megabytes: that the process holds.
  func excess(megabytes: Int?, now: SuspendingClock.Instant = .now) -> InputFailure? {
    if let megabytes, megabytes > limits.megabytes { return .memory(megabytes: limits.megabytes, at: page) }
    if let most = limits.seconds, seconds(start, now) >= most { return .timeout(seconds: most, at: page) }
    if seconds(stepStart, now) >= limits.pageSeconds { return .pageTimeout(seconds: limits.pageSeconds, at: page) }
    return nil
  }

  private func seconds(_ start: SuspendingClock.Instant?, _ end: SuspendingClock.Instant) -> Double {
    start.map { (end - $0) / .seconds(1) } ?? 0
  }
}
