// Lines to paragraphs: over page breaks and around tables. docs/prose.md, "Paragraphs".

import PageModel

/// Text that a reader takes for one run, with the place of each character.
struct Paragraph {
  private(set) var text: [Unicode.Scalar] = []
  private(set) var lines: [ProseLine] = []
  /// Index into ``text`` of each line's first character.
  private var starts: [Int] = []

  var page: Int { lines[0].page }
  var size: Double { lines[0].size }

  mutating func append(_ line: ProseLine) {
    starts.append(text.count)
    lines.append(line)
    text += line.text
  }

  /// Where characters stand; of those that are broken over two lines the first part.
  func place(of range: Range<Int>) -> (page: Int, box: Box, doubts: Doubts) {
    let index = max(0, (starts.firstIndex { $0 > range.lowerBound } ?? starts.count) - 1)
    let start = starts[index]
    let line = lines[index]
    let own = (range.lowerBound - start)..<min(range.upperBound - start, line.text.count)
    let (box, doubts) = line.place(of: own)
    return (line.page, box, doubts)
  }

  func string(_ range: Range<Int>) -> String { String(text[range]) }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

/// Lengths in ems of the line.
struct ParagraphSettings {
  /// A first line stands in by two; a wrapped one may be off by a part of a character.
  var indent = 1.2
  /// A line that ends so far before the right margin is a last one: the next word would have fitted.
  var shortfall = 2.6
  /// How much more than its first word a line must lack.
  var wordSlack = 1.2
  /// Share by which sizes differ that are not one paragraph's.
  var sizeChange = 0.12
  /// How far a single line may end behind the margin of the others.
  var stickingOut = 2.5
  /// So many lines show the margins of a page.
  var fewestLines = 8
  /// The left edges of lines of one margin differ by so much.
  var marginSlack = 0.4
}

struct ParagraphBuilder {
  var settings = ParagraphSettings()

  /// - Parameter lines: in reading order, without running heads.
  func paragraphs(of lines: [ProseLine]) -> [Paragraph] {
    var margins: [TextMeasure: Margins] = [:]
    let whole = Margins(lines, settings: settings)
    for (measure, lines) in Dictionary(grouping: lines, by: { TextMeasure($0) }) {
      let own = Margins(lines, settings: settings)
      // A page of a few lines does not show where the others end.
      let isUnsure = lines.count < settings.fewestLines && !own.isShared && measure.column == 0
      margins[measure] = isUnsure && whole.holds(own) ? whole : own
    }
    var paragraphs: [Paragraph] = []
    var last: ProseLine?
    for line in lines {
      if let last, !begins(line, after: last, margins) {
        paragraphs[paragraphs.count - 1].append(line)
      } else {
        var paragraph = Paragraph()
        paragraph.append(line)
        paragraphs.append(paragraph)
      }
      last = line
    }
    return paragraphs
  }

  private static let headingEnd = Array("说明".unicodeScalars)

  private func begins(_ line: ProseLine, after last: ProseLine, _ margins: [TextMeasure: Margins]) -> Bool {
    guard let own = margins[TextMeasure(line)], let before = margins[TextMeasure(last)] else { return true }
    let em = max(last.size, 1)
    if abs(line.size - last.size) > em * settings.sizeChange { return true }
    if line.page > last.page + 1 { return true }
    // Also behind a text without a full stop, and below the caption of a picture.
    if line.isHeading { return true }
    let isIndented = line.box.x0 > own.left + em * settings.indent
    let isShort = last.box.x1 < before.right - em * max(settings.shortfall, line.firstWord + settings.wordSlack)
    let isEnded = last.text.last.map { ".。;；:：!！".unicodeScalars.contains($0) } ?? true
    if !isEnded, ListNumber(last.text)?.rank == ListNumber.partRank, ListNumber(line.text) == nil,
      own.centres(line, within: em)
    {
      return false
    }
    if isShort || last.isHeading && !line.text.starts(with: Self.headingEnd) { return true }
    if isIndented {
      // Two first lines in a row; of a title in the middle of the page the lines begin in different places.
      let isBelowFirst = abs(line.box.x0 - own.left - (last.box.x0 - before.left)) <= em * settings.marginSlack
      if isEnded || isBelowFirst || last.box.x0 <= before.left + em * settings.indent { return true }
    }
    return isEnded && ListNumber(line.text) != nil
  }
}

extension ProseLine {
  /// A numbered heading that is complete, however long: 七、政府性基金预算财政拨款收入支出决算情况说明
  fileprivate var isHeading: Bool {
    guard let number = ListNumber(text), number.rank <= ListNumber.sectionRank + 1 else { return false }
    return Self.headingEnds.contains { text.ends(with: $0) } && !text.contains { "，。；：".unicodeScalars.contains($0) }
  }

  private static let headingEnds = ["说明", "情况"].map { Array($0.unicodeScalars) }
}

/// What lines are set in: a page, or a column of one.
private struct TextMeasure: Hashable {
  let page, column: Int

  init(_ line: ProseLine) { (page, column) = (line.page, line.column) }
}

/// Where the lines of a measure begin and end.
private struct Margins {
  let left, right: Double
  /// Whether two lines end together: they are full.
  let isShared: Bool

  init(_ lines: [ProseLine], settings: ParagraphSettings) {
    let sorted = lines.filter { $0.text.count > Self.fewestCharacters }.map(\.box.x0).sorted()
    let slack = (lines.map(\.size).max() ?? 1) * settings.marginSlack
    // The leftmost edge that two lines share: one line may stick out.
    let shared = zip(sorted, sorted.dropFirst()).first { $1 - $0 <= slack }
    left = shared?.0 ?? sorted.first ?? lines.map(\.box.x0).min() ?? 0
    // 单位：万元 above a table ends where the table does.
    let long = lines.filter { $0.text.count > Self.longestCaption }
    let ends = (long.isEmpty ? lines : long).map(\.box.x1).sorted(by: >)
    // Full lines are many: one that sticks out far beyond the next is no margin.
    let em = lines.map(\.size).max() ?? 1
    let sticksOut = ends.count > 1 && ends[0] - ends[1] > em * settings.stickingOut
    right = (sticksOut ? ends[1] : ends.first) ?? 0
    isShared = ends.filter { abs($0 - (sticksOut ? ends[1] : ends[0])) <= slack }.count > 1
  }

  func holds(_ other: Margins) -> Bool { left <= other.left && other.right <= right }

  /// Whether a line stands in the middle: the second one of a title.
  func centres(_ line: ProseLine, within slack: Double) -> Bool {
    line.box.x0 > left + slack && line.box.x1 < right - slack && abs(line.box.midX - (left + right) / 2) < slack
  }

  /// Shorter ones are headings and labels in the middle of the page.
  private static let fewestCharacters = 4
  /// What stands above the right end of a table has no more.
  private static let longestCaption = 8
}
