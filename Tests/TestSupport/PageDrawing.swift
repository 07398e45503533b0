// Pages drawn in text, so that a test shows the table that it is about. A character is 5 points wide, 汉字 10; a line is
// 14 points high. `|` and `+` are pieces of upright rules, runs with `+` and `-` of rules across; all else are glyphs.

import PageModel

extension Page {
  public static let drawnColumn = 5.0
  public static let drawnLine = 14.0

  /// A page of a drawing.
  public static func drawn(number: Int = 1, _ text: String) -> Page {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(DrawnLine.init)
    let width = Double(lines.map(\.width).max() ?? 0) * drawnColumn
    return Page(
      number: number, width: width + 2 * drawnColumn, height: Double(lines.count) * drawnLine, fonts: ["drawn"],
      glyphs: lines.enumerated().flatMap { $1.glyphs(line: $0) },
      rules: lines.enumerated().flatMap { $1.rulesAcross(line: $0) } + uprightRules(of: lines))
  }

  private static func uprightRules(of lines: [DrawnLine]) -> [RulingLine] {
    let width = lines.map(\.width).max() ?? 0
    return (0..<width).flatMap { column in
      runs(lines.indices.map { lines[$0].isUpright(at: column) }).map { run in
        RulingLine(
          axis: .vertical, position: (Double(column) + 0.5) * drawnColumn,
          start: (Double(run.lowerBound) + 0.5) * drawnLine, end: (Double(run.upperBound) + 0.5) * drawnLine)
      }
    }
  }
}

/// Stretches of at least two trues, from the first to the last index.
private func runs(_ flags: [Bool]) -> [ClosedRange<Int>] {
  var found: [ClosedRange<Int>] = []
  var start: Int?
  for (index, flag) in (flags + [false]).enumerated() {
    if flag {
      start = start ?? index
    } else if let first = start {
      if index - first > 1 { found.append(first...index - 1) }
      start = nil
    }
  }
  return found
}

/// One line of a drawing: its characters in display columns.
private struct DrawnLine {
  private var characters: [(column: Int, scalar: Unicode.Scalar)] = []
  private(set) var width = 0
  private var across: [ClosedRange<Int>] = []

  init(_ text: Substring) {
    for scalar in text.unicodeScalars {
      characters.append((width, scalar))
      width += scalar.isWide ? 2 : 1
    }
    var signs = [Unicode.Scalar](repeating: " ", count: width)
    for (column, scalar) in characters { signs[column] = scalar }
    across = runs(signs.map { $0 == "-" || $0 == "+" }).filter { run in signs[run].contains("+") }
  }

  func isUpright(at column: Int) -> Bool {
    characters.contains { $0.column == column && ($0.scalar == "|" || $0.scalar == "+") }
  }

  func rulesAcross(line: Int) -> [RulingLine] {
    across.map { run in
      RulingLine(
        axis: .horizontal, position: (Double(line) + 0.5) * Page.drawnLine,
        start: (Double(run.lowerBound) + 0.5) * Page.drawnColumn,
        end: (Double(run.upperBound) + 0.5) * Page.drawnColumn)
    }
  }

  func glyphs(line: Int) -> [Glyph] {
    characters.compactMap { column, scalar in
      guard scalar != " ", scalar != "|", scalar != "+", !across.contains(where: { $0.contains(column) }) else {
        return nil
      }
      let left = Double(column) * Page.drawnColumn
      let top = Double(line) * Page.drawnLine + 2
      return Glyph(
        scalar: scalar,
        box: Box(x0: left, y0: top, x1: left + Page.drawnColumn * (scalar.isWide ? 2 : 1), y1: top + 10), size: 10)
    }
  }
}

extension Unicode.Scalar {
  /// 汉字 and full-width signs take two columns.
  fileprivate var isWide: Bool { value >= 0x2E80 && value != 0xFEFF }
}

extension Page {
  /// A page of words at places, in points, ten points high; letters are ten points wide, other characters five.
  public static func set(_ words: [(String, x: Double, y: Double)]) -> Page {
    var page = Page.drawn("")
    for (text, x, y) in words {
      var x = x
      for scalar in text.unicodeScalars {
        let width = scalar.isASCII ? 5.0 : 10.0
        page.glyphs.append(Glyph(scalar: scalar, box: Box(x0: x, y0: y, x1: x + width, y1: y + 10), size: 10))
        x += width
      }
    }
    return page
  }
}
