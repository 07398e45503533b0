// Pages set in columns: their lines in the order in which they are read. A line of the page that goes on over the gutter
// would put the words of one sentence before the number of another. docs/prose.md, "Columns".

import PageModel
import TableLayout
import Tokenizer

/// Lengths in ems of the page's print.
struct ColumnSettings {
  /// Columns stand farther apart than the words of a justified line.
  var gutter = 1.0
  /// How far the first letters of lines that begin together are off.
  var slack = 0.4
  /// Sentences are set no narrower: what is, is a label or a number of a table.
  var narrowest = 8.0
  /// So many lines beside each other are no chance.
  var fewestLines = 4
  /// How much of its column the words of a full line take: justified ones have gaps.
  var fullShare = 0.7
  /// What share of a column's lines is full: text runs on, the cells of a table do not.
  var fullLines = 0.5
  /// How much more than usual a column's lines may stand apart.
  var pitch = 1.6
}

/// A line within its column.
struct ColumnLine {
  let line: TextLine
  /// 0 for what goes over the page's whole width, else the column's number on the page.
  let column: Int
}

struct TextColumns {
  private let settings = ColumnSettings()
  private let walls: [Box]
  private let em: Double
  private let pageLines: [TextLine]

  init(_ page: PageLayout) {
    var (lines, walls): ([TextLine], [Box]) = ([], [])
    for block in page.blocks {
      switch block {
      case .line(let line): lines.append(line)
      case .grid(let grid): walls.append(grid.box)
      }
    }
    (pageLines, self.walls, em) = (lines, walls, Self.em(of: lines))
  }

  /// By how much letters advance: sizes of print may be said wrongly.
  private static func em(of lines: [TextLine]) -> Double {
    let advances = lines.flatMap(\.tokens).compactMap { token -> Double? in
      let ems = token.text.unicodeScalars.ems
      return ems < shortestSample ? nil : token.box.width / ems
    }
    return advances.sorted().dropFirst(advances.count / 2).first ?? 0
  }

  /// Shorter words do not tell how wide letters are.
  private static let shortestSample = 4.0

  /// From top to bottom, and column by column where there are some.
  var lines: [ColumnLine] {
    var columns = 0
    return read(pageLines, column: 0, columns: &columns)
  }

  /// - Parameter columns: how many there are on the page so far.
  private func read(_ lines: [TextLine], column: Int, columns: inout Int) -> [ColumnLine] {
    guard let gutter = gutter(in: lines) else { return lines.map { ColumnLine(line: $0, column: column) } }
    let inside = lines[gutter.lines]
    let first = columns + 1
    columns += 2
    return read(Array(lines[..<inside.startIndex]), column: column, columns: &columns)
      + read(inside.compactMap { $0.part(gutter.isLeft) }, column: first, columns: &columns)
      + read(inside.compactMap { $0.part(gutter.isRight) }, column: first + 1, columns: &columns)
      + read(Array(lines[inside.endIndex...]), column: column, columns: &columns)
  }

  /// A strip without ink between two columns.
  private struct Gutter {
    /// Where the lines behind it begin.
    let end: Double
    let slack, em: Double
    var lines: Range<Int>

    func isRight(_ token: Token) -> Bool { token.ink(em: em).start >= end - slack }
    func isLeft(_ token: Token) -> Bool { !isRight(token) }
  }

  /// The gutter that parts the most lines.
  private func gutter(in lines: [TextLine]) -> Gutter? {
    guard lines.count >= settings.fewestLines, em > 0 else { return nil }
    return edges(of: lines).flatMap { edge in
      runs(of: lines, beside: edge).compactMap { columns(in: $0, of: lines, from: edge) }
    }
    .max { $0.lines.count < $1.lines.count }
  }

  /// Where words of several lines begin together, away from the left margin.
  private func edges(of lines: [TextLine]) -> [Double] {
    guard let left = lines.map(\.box.x0).min() else { return [] }
    let starts = lines.flatMap(\.tokens).map { $0.ink(em: em).start }.filter { $0 > left + settings.narrowest * em }
      .sorted()
    var edges: [Double] = []
    for (index, start) in starts.enumerated() {
      // The first line of a paragraph may stand in.
      let together = index + settings.fewestLines - 2
      guard together < starts.count, starts[together] - start <= settings.slack * em,
        edges.last.map({ start - $0 > settings.slack * em }) ?? true
      else { continue }
      edges.append(start)
    }
    return edges
  }

  /// Lines in a row of which no word, and between which no table, stands in the strip before an edge.
  private func runs(of lines: [TextLine], beside edge: Double) -> [Range<Int>] {
    let (start, end) = (edge - settings.gutter * em, edge - settings.slack * em)
    let across = walls.filter { $0.x0 < end && $0.x1 > start }
    var runs: [Range<Int>] = []
    var first = 0
    for (index, line) in lines.enumerated() {
      let isCrossed = line.tokens.contains { token in
        let ink = token.ink(em: em)
        return ink.start < end && ink.end > start
      }
      let isParted = index > first && across.contains { lines[index - 1].box.midY < $0.midY && $0.midY < line.box.midY }
      if isCrossed || isParted {
        runs.append(first..<index)
        first = isCrossed ? index + 1 : index
      }
    }
    runs.append(first..<lines.count)
    return runs.filter { $0.count >= settings.fewestLines }
  }

  /// The part of a run in which text runs on both sides.
  private func columns(in run: Range<Int>, of lines: [TextLine], from edge: Double) -> Gutter? {
    var gutter = Gutter(end: edge, slack: settings.slack * em, em: em, lines: run)
    let left = run.filter { lines[$0].tokens.contains(where: gutter.isLeft) }
    let right = run.filter { lines[$0].tokens.contains(where: gutter.isRight) }
    guard let firstLeft = left.first, let firstRight = right.first, let lastLeft = left.last, let lastRight = right.last
    else { return nil }
    let (top, bottom) = (max(firstLeft, firstRight), min(lastLeft, lastRight))
    guard top < bottom else { return nil }
    let shared = lines[top...bottom]
    guard isRunning(shared.compactMap { $0.part(gutter.isLeft) }),
      isRunning(shared.compactMap { $0.part(gutter.isRight) })
    else { return nil }
    gutter.lines = grown(top..<bottom + 1, within: run, of: lines, pitch: pitch(of: shared, gutter))
    return gutter
  }

  /// Whether lines are those of running text: most of them full, with marks of sentences.
  private func isRunning(_ lines: [TextLine]) -> Bool {
    guard lines.count >= settings.fewestLines, let width = lines.map(\.box).union()?.width,
      width >= settings.narrowest * em
    else { return false }
    let full = lines.count { line in
      line.tokens.reduce(0) { $0 + $1.box.width } >= width * settings.fullShare
    }
    return Double(full) >= Double(lines.count) * settings.fullLines
      && lines.contains { $0.text.contains { Self.marks.contains($0) } }
  }

  private static let marks = Set("，。；：")

  /// How far apart the lines of a column usually stand.
  private func pitch(of lines: ArraySlice<TextLine>, _ gutter: Gutter) -> Double {
    let rows = lines.compactMap { $0.part(gutter.isLeft)?.box.midY }
    let pitches = zip(rows, rows.dropFirst()).map { $1 - $0 }.sorted()
    return pitches.dropFirst(pitches.count / 2).first ?? 0
  }

  /// With the lines above and below that go on with the longer column.
  private func grown(_ shared: Range<Int>, within run: Range<Int>, of lines: [TextLine], pitch: Double) -> Range<Int> {
    let farthest = pitch * settings.pitch
    var (start, end) = (shared.lowerBound, shared.upperBound)
    while end < run.upperBound, lines[end].box.midY - lines[end - 1].box.midY <= farthest { end += 1 }
    while start > run.lowerBound, lines[start].box.midY - lines[start - 1].box.midY <= farthest { start -= 1 }
    return start..<end
  }
}

extension Token {
  /// Where it begins and ends to the eye: brackets and marks, half of which is blank, stick out of a column.
  fileprivate func ink(em: Double) -> (start: Double, end: Double) {
    let opens = text.unicodeScalars.first.map { !$0.isASCII && $0.isOpening } ?? false
    let closes = text.unicodeScalars.last.map { !$0.isASCII && $0.isClosing } ?? false
    return (box.x0 + (opens ? em / 2 : 0), box.x1 - (closes ? em / 2 : 0))
  }
}

extension TextLine {
  /// Those of its words that stand in a column.
  fileprivate func part(_ isInside: (Token) -> Bool) -> TextLine? {
    let tokens = tokens.filter(isInside)
    return tokens.isEmpty ? nil : tokens.count == self.tokens.count ? self : TextLine(tokens)
  }
}
