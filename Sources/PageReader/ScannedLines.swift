// Lines that were sought in the picture of a scan: strokes of letters that stand in a row or above each other look like
// lines. A line of a table goes from one line to another, or is longer than any such row, and does not run through letters.

import PageModel

struct ScannedLines {
  private let rules: [RulingLine]
  private let letters: [Box]

  /// In points: a word of five letters.
  private static let long = 60.0
  /// How near a line's end lies to the line that it ends at.
  private static let reach = 2.0
  /// Of a letter's height and width, what is its edge: recognition does not tell better where it stands.
  private static let edge = 0.2
  /// Of a line's length, what may run through letters.
  private static let mostThroughLetters = 0.5

  /// - Parameter letters: the boxes of the page's characters.
  init(_ rules: [RulingLine], letters: [Box]) {
    self.rules = rules
    self.letters = letters
  }

  /// Those that are no letter's.
  var kept: [RulingLine] {
    let lines = rules.filter { !runsThroughLetters($0) }
    return lines.filter { line in
      line.length >= Self.long
        || [line.start, line.end].allSatisfy { end in lines.contains { Self.meets(line, $0, at: end) } }
    }
  }

  private static func meets(_ line: RulingLine, _ other: RulingLine, at end: Double) -> Bool {
    other.axis != line.axis && abs(other.position - end) <= reach
      && other.start - reach <= line.position && line.position <= other.end + reach
  }

  private func runsThroughLetters(_ line: RulingLine) -> Bool {
    var through = 0.0
    for letter in letters {
      let (start, end, near, far) =
        line.axis == .horizontal
        ? (letter.x0, letter.x1, letter.y0, letter.y1) : (letter.y0, letter.y1, letter.x0, letter.x1)
      let edge = (far - near) * Self.edge
      guard near + edge < line.position, line.position < far - edge else { continue }
      through += max(0, min(end, line.end) - max(start, line.start))
    }
    return through > line.length * Self.mostThroughLetters
  }
}
