// How much room a text takes in a cell, measured in digits of the standard font: a Chinese character is two wide.

enum TextWidth {
  static func of(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }

  /// Of its longest line.
  static func longestLine(_ text: String) -> Double {
    text.split(separator: "\n").map { of($0) }.max() ?? 0
  }

  /// Lines that it takes in a cell of some width.
  static func lines(_ text: String, width: Double) -> Int {
    // A line is broken before a character that does not fit: one may stay free at its end.
    let room = max(width - 2, 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
      count + max(1, Int((of(line) / room).rounded(.up)))
    }
  }
}
