// Upright rules where a frame that is ruled across spares them. Rows between which a rule does not reach over the whole
// frame share a merged cell, so they share their columns too: together they are a section, whose columns are parted by
// white in all of its rows.

import PageModel
import Tokenizer

struct InferredColumns {
  private let frame: AcrossFrame
  private let settings: LayoutSettings
  /// Rows between two rules, and the rests of rows that page breaks cut.
  private var rows: [AcrossRow]
  private var sections: [ColumnSection] = []

  /// What the rows hold.
  var words: [Token] { rows.flatMap(\.words) }

  init(_ frame: AcrossFrame, settings: LayoutSettings) {
    self.frame = frame
    self.settings = settings
    rows = frame.bands.indices.map { index in
      AcrossRow(
        top: frame.ys[index], bottom: frame.ys[index + 1], words: frame.bands[index].flatMap(\.tokens),
        ends: frame.innerEnds(at: index, settings: settings))
    }
    takeRests()
    for row in rows.indices {
      var next = ColumnSection(rows: row..<row + 1, words: rows[row].words, settings: settings)
      let isKnown = rows[row].isIn(frame.known)
      if isKnown, let borders = frame.known?.borders { next.fix(borders) }
      let goesOn = isKnown ? row > 0 && rows[row - 1].isIn(frame.known) : !rows[row].ends.isEmpty
      if goesOn, var last = sections.last {
        last.add(next)
        last.ends += rows[row].ends
        sections[sections.count - 1] = last
      } else {
        sections.append(next)
      }
    }
    joinLikeSections()
  }

  /// Rows that a page break cut have no rule at its side. What stands there is one if it stands in columns.
  private mutating func takeRests() {
    if let box = frame.aboveTop.map(\.box).union(), isInColumns(frame.aboveTop, of: rows.first?.words ?? []) {
      if !rows.isEmpty { rows[0].ends = frame.innerEnds(at: 0, settings: settings) }
      rows.insert(AcrossRow(top: box.y0, bottom: frame.top, words: frame.aboveTop.flatMap(\.tokens), ends: []), at: 0)
    }
    if let box = frame.belowBottom.map(\.box).union(), let last = rows.last,
      isInColumns(frame.belowBottom, of: last.words)
    {
      let ends = frame.innerEnds(at: frame.ys.count - 1, settings: settings)
      rows.append(AcrossRow(top: last.bottom, bottom: box.y1, words: frame.belowBottom.flatMap(\.tokens), ends: ends))
    }
  }

  /// Whether lines keep the columns of a row beside them.
  private func isInColumns(_ lines: [TextLine], of words: [Token]) -> Bool {
    let row = ColumnSection(rows: 0..<1, words: words, settings: settings)
    var both = row
    both.add(ColumnSection(rows: 0..<1, words: lines.flatMap(\.tokens), settings: settings))
    return row.ranges.count > 1 && both.ranges.count >= row.ranges.count
  }

  /// Sections of the same columns are one: what is blank in one is not in the other.
  private mutating func joinLikeSections() {
    var joined: [ColumnSection] = []
    for section in sections {
      if let last = joined.last, let both = last.joined(with: section) {
        joined[joined.count - 1] = both
      } else {
        joined.append(section)
      }
    }
    sections = joined
  }

  /// The frame's rules, and those that it spares; nil if it has one column only.
  var rules: [RulingLine]? {
    let borders = self.borders
    guard sections.contains(where: { $0.ranges.count > 1 }) else { return nil }
    let upright = sections.flatMap { section in
      // Merged cells whose texts stand on another page show in the ends of the rules beside them only.
      let inner = section.gaps.compactMap { gap in borders.last { gap.contains($0) } } + section.ends
      return ([frame.sides.lowerBound] + Set(inner).sorted() + [frame.sides.upperBound]).map { x in
        RulingLine(
          axis: .vertical, position: x, start: rows[section.rows.lowerBound].top,
          end: rows[section.rows.upperBound - 1].bottom)
      }
    }
    return frame.rules + upright
  }

  /// As few borders as part all columns of all sections: first those that rules show by their ends, then one for all
  /// gaps that share some white.
  private var borders: [Double] {
    var borders: [Double] = []
    for end in sections.flatMap(\.ends).sorted() where end - (borders.last ?? -.infinity) > settings.reach {
      borders.append(end)
    }
    let gaps = sections.flatMap(\.gaps).filter { gap in !borders.contains { gap.contains($0) } }
    var shared: ClosedRange<Double>?
    for gap in gaps.sorted(by: { $0.upperBound < $1.upperBound }) {
      if let white = shared, gap.lowerBound <= white.upperBound {
        shared = max(white.lowerBound, gap.lowerBound)...white.upperBound
      } else {
        if let white = shared { borders.append((white.lowerBound + white.upperBound) / 2) }
        shared = gap
      }
    }
    if let white = shared { borders.append((white.lowerBound + white.upperBound) / 2) }
    return borders.sorted()
  }
}

/// What stands between two rules.
private struct AcrossRow {
  var top, bottom: Double
  var words: [Token]
  /// Where the rule above it begins or ends inside the frame.
  var ends: [Double]

  func isIn(_ known: AcrossFrame.KnownColumns?) -> Bool { known?.rows.contains((top + bottom) / 2) ?? false }
}

/// Rows that have the same columns.
private struct ColumnSection {
  var rows: Range<Int>
  /// x range of the words of each column, from left to right.
  private(set) var ranges: [ClosedRange<Double>]
  /// Where rules inside it begin or end.
  var ends: [Double] = []
  /// Whether its borders are known, and white says nothing.
  private var isFixed = false
  private let settings: LayoutSettings

  init(rows: Range<Int>, words: [Token], settings: LayoutSettings) {
    self.rows = rows
    self.settings = settings
    ranges = Self.merged(words.map { $0.box.x0...max($0.box.x0, $0.box.x1) }, settings)
  }

  /// The white between two columns.
  var gaps: [ClosedRange<Double>] {
    isFixed ? [] : zip(ranges, ranges.dropFirst()).map { $0.upperBound...$1.lowerBound }
  }

  mutating func fix(_ borders: [Double]) {
    ends = borders
    isFixed = true
  }

  mutating func add(_ other: ColumnSection) {
    rows = rows.lowerBound..<other.rows.upperBound
    ranges = Self.merged(ranges + other.ranges, settings)
    ends += other.ends
  }

  /// Both together, if each column of one is a column of the other.
  func joined(with other: ColumnSection) -> ColumnSection? {
    var both = self
    both.add(other)
    let isLike = isFixed == other.isFixed && ranges.count == other.ranges.count && both.ranges.count == ranges.count
    return isLike && ranges.count >= settings.fewestRows ? both : nil
  }

  private static func merged(_ words: [ClosedRange<Double>], _ settings: LayoutSettings) -> [ClosedRange<Double>] {
    var ranges: [ClosedRange<Double>] = []
    for word in words.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, word.lowerBound - last.upperBound < settings.narrowestGap {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, word.upperBound)
      } else {
        ranges.append(word)
      }
    }
    return ranges
  }
}
