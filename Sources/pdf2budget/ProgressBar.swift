// How far, how fast, how long: one line of a terminal.

import Foundation
import Texts

struct ProgressBar {
  /// When how much was done, over the last while: the rate of a batch that goes on would else count what was there.
  private var marks: [(time: Date, done: Int)]

  private let language: Language

  private static let rateSeconds = 60.0
  private static let cells = 10...40

  init(start: Date, language: Language = .english) {
    marks = [(start, 0)]
    self.language = language
  }

  /// - Parameters:
  ///   - done: how many of `total`.
  ///   - width: columns of the terminal; nil gives a line without a bar, as a log wants it.
  mutating func line(done: Int, of total: Int, failed: Int, at now: Date, width: Int?) -> String {
    marks.append((now, done))
    while marks.count > 2, now.timeIntervalSince(marks[0].time) > Self.rateSeconds { marks.removeFirst() }
    var words = ["\(done)/\(total)"]
    if let first = marks.first, now > first.time, done > first.done {
      let rate = Double(done - first.done) / now.timeIntervalSince(first.time)
      words.append(language.message(String(format: "%.1f/s", rate)))
      words.append(language.message(Self.duration(Double(total - done) / rate) + " left"))
    }
    if failed > 0 { words.append(language.message("\(failed) failed")) }
    let text = words.joined(separator: language.text("check.comma"))
    guard let width else { return text }
    // The last column stays free: some terminals begin a new line when it is filled. Brackets and a blank take three.
    let room = min(width - 1 - DisplayText.width(text) - 3, Self.cells.upperBound)
    guard room >= Self.cells.lowerBound, total > 0 else { return String(text.prefix(max(width - 1, 0))) }
    let full = done * room / total
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: room - full) + "] " + text
  }

  static func duration(_ seconds: Double) -> String {
    let seconds = Int(min(seconds, 1e9).rounded(.up))
    return switch seconds {
    case ..<90: "\(seconds) s"
    case ..<5400: "\(seconds / 60) min"
    default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }
}

/// Columns of the terminal behind standard error; nil if there is none.
func terminalWidth() -> Int? {
  guard isatty(2) == 1 else { return nil }
  var size = winsize()
  guard ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}
