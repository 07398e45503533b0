// Lines that were sought in the picture of a scan: strokes of letters that stand in a row or above each other look like short
// ones. A line of a table goes from one line to another, or is longer than any such row.

import PageModel

struct ScannedLines {
  private let rules: [RulingLine]

  /// In points: a word of five letters.
  private static let long = 60.0
  /// How near a line's end lies to the line that it ends at.
  private static let reach = 2.0

  init(_ rules: [RulingLine]) { self.rules = rules }

  /// Those that are no letter's.
  var kept: [RulingLine] {
    rules.filter { $0.length >= Self.long || (meetsAnother($0, at: $0.start) && meetsAnother($0, at: $0.end)) }
  }

  private func meetsAnother(_ rule: RulingLine, at end: Double) -> Bool {
    rules.contains { other in
      other.axis != rule.axis && abs(other.position - end) <= Self.reach
        && other.start - Self.reach <= rule.position && rule.position <= other.end + Self.reach
    }
  }
}
