// What reading a document may take, and whether it took more. A call into the PDF library cannot be interrupted, and
// files of a few kilobytes exist that draw for ever: whoever waits for a document looks at this meanwhile.
//
// A page is measured by the work that it costs, which a busy machine does not stretch. A process that waits, for a disk
// or for ever, does not work: the clock ends it, much later.

import Foundation

package struct DocumentLimits: Sendable {
  /// Of processor time, for a page or for opening the file. The slowest page of 40 published documents takes 0.1 s. A file
  /// that draws for ever is to be given up within 4 s by the clock; a sheet scanned at 600 dots an inch and packed as JPEG
  /// 2000 comes near to this limit, and needs another.
  package var pageSeconds = 2.0
  /// By the clock, of the whole document; nil for no limit, for a document may have any number of pages.
  package var seconds: Double?
  /// Of the process that reads it. 200 published documents never took more than 119 MB.
  package var megabytes = 1000

  /// The proofs after the last page get a page's time, and this part of it for each page: 171 published pages need a
  /// fiftieth of that.
  private static let proofShare = 0.1
  /// How many times as long all may take by the clock: many programs may want the same core.
  package static let patience = 20.0

  package init() {}

  func workSeconds(of step: DocumentWatch.Step) -> Double {
    guard case .proofs(let pages) = step else { return pageSeconds }
    return pageSeconds * (1 + Self.proofShare * Double(pages))
  }
}

/// A document that is being read.
struct DocumentWatch: Sendable {
  enum Step: Sendable, Hashable, Codable {
    case opening
    case page(number: Int, count: Int)
    /// All that comes after the last page.
    case proofs(pages: Int)
  }

  /// How often it is worth to look.
  static let interval = 0.05

  private let limits: DocumentLimits
  /// Nil while the clock does not count yet.
  private var start, stepStart: SuspendingClock.Instant?
  /// What the process had worked when the step began.
  private var workBefore: Double?
  private(set) var step = Step.opening

  /// - Parameters:
  ///   - use: of the process that reads.
  ///   - waits: whether the clock counts from the first page only, since others take their time before.
  init(_ limits: DocumentLimits, _ use: ProcessUse, waits: Bool = false) {
    self.limits = limits
    workBefore = use.seconds
    (start, stepStart) = waits ? (nil, nil) : (.now, .now)
  }

  /// Something else begins, whose time has a limit of its own.
  mutating func take(_ step: Step, _ use: ProcessUse) {
    (self.step, stepStart, workBefore) = (step, .now, use.seconds)
    if start == nil { start = stepStart }
  }

  /// Seconds until it is worth to look again.
  func wait(now: SuspendingClock.Instant = .now) -> Double {
    max(0, min(Self.interval, limits.seconds.map { $0 - seconds(start, now) } ?? Self.interval))
  }

  /// What was too much, if anything was.
  func excess(_ use: ProcessUse, now: SuspendingClock.Instant = .now) -> InputFailure? {
    if let megabytes = use.megabytes, megabytes > limits.megabytes {
      return .memory(megabytes: limits.megabytes, at: step)
    }
    if let most = limits.seconds, seconds(start, now) >= most { return .timeout(seconds: most, at: step) }
    let most = limits.workSeconds(of: step)
    if let before = workBefore, let work = use.seconds, work - before >= most {
      return .pageTimeout(seconds: most, at: step)
    }
    let patience = most * DocumentLimits.patience
    return seconds(stepStart, now) >= patience ? .standstill(seconds: patience, at: step) : nil
  }

  private func seconds(_ start: SuspendingClock.Instant?, _ end: SuspendingClock.Instant) -> Double {
    start.map { (end - $0) / .seconds(1) } ?? 0
  }
}
