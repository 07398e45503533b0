// Forms and lists of work that have no rules at all. Where distance and alignment leave no doubt which texts are one row,
// rules are put in between the rows, and the form is read like one that is ruled across. Where they do, the form is left
// unread, and a word is said: cells of any height stand beside each other, and lines are no rows. docs/layout.md, "Forms
// without rules".

import PageModel
import Tokenizer
import Wording

struct UnruledForms {
  let settings: LayoutSettings
  /// Forms whose rows are clear, with rules between them.
  private(set) var frames: [AcrossFrame] = []
  /// What belongs to forms whose rows are not.
  private(set) var unread: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let page: TokenizedPage
  private let lines: [TextLine]

  /// - Parameter tokens: those that no ruled grid holds.
  init(_ page: TokenizedPage, tokens: [Token], settings: LayoutSettings) {
    self.settings = settings
    self.page = page
    lines = LineGrouping(settings: settings).lines(of: tokens)
    var free = 0
    for header in lines.indices where header >= free {
      free = read(header: header, notBefore: free) ?? free
    }
  }

  /// Reads the form whose list begins in a line.
  /// - Returns: the line behind it; nil if none begins there.
  private mutating func read(header: Int, notBefore first: Int) -> Int? {
    guard FormWord.count(in: lines[header].tokens.map(\.text)) >= settings.fewestFormHeaders else { return nil }
    let start = firstLine(above: header, notBefore: first)
    let end = lastLine(below: header) + 1
    guard let box = lines[start..<end].map(\.box).union(), !page.rules.contains(where: { $0.touches(box) }) else {
      return nil
    }
    let sides = box.x0 - settings.reach...box.x1 + settings.reach
    let list = UnruledList(Array(lines[..<end]), header: header, sides: sides, settings: settings)
    guard let list, let rules = list.rules else {
      unread += lines[start..<end].flatMap(\.tokens)
      let message = "a form has no ruling lines, and nothing tells its rows; it was not read"
      say(message, box)
      return end
    }
    add(start..<end, list: list, rules, sides)
    if list.lines.upperBound == end, !lines[end...].contains(where: { !$0.isFurniture }) {
      let message = "a form without ruling lines ends with its page; if it goes on, its rest is not read"
      say(message, box)
    }
    return end
  }

  private mutating func say(_ message: String, _ box: Box) {
    diagnostics.append(
      Diagnostic("layout.unruled-form", page: page.number, box: box.rounded, message: message))
  }

  private func firstLine(above header: Int, notBefore first: Int) -> Int {
    var start = header
    while start > first, belongs(lines[start - 1], to: lines[start]) { start -= 1 }
    // A row has a label and a value: what stands alone above the first is said of the whole form.
    while start < header, lines[start].tokens.count == 1 { start += 1 }
    return start
  }

  private func lastLine(below header: Int) -> Int {
    var end = header
    while end + 1 < lines.count, belongs(lines[end + 1], to: lines[end]) { end += 1 }
    return end
  }

  private func belongs(_ line: TextLine, to other: TextLine) -> Bool {
    let gap = max(other.box.y0 - line.box.y1, line.box.y0 - other.box.y1)
    let isAround = line.isNote || line.isFurniture || line.isCaption && line.tokens.count < settings.fewestFormHeaders
    return gap < min(line.size, other.size) * settings.widestRowGapInEms && !isAround
  }

  /// Rules around the rows above and below the list, and those of the list itself.
  private mutating func add(
    _ form: Range<Int>, list: UnruledList, _ listRules: [RulingLine], _ sides: ClosedRange<Double>
  ) {
    guard let middle = lines[list.lines].map(\.box).union() else { return }
    let above = rows(form.lowerBound..<list.lines.lowerBound)
    let below = rows(list.lines.upperBound..<form.upperBound)
    let rows = above.compactMap(\.box) + [middle] + below.compactMap(\.box)
    let between = zip(rows, rows.dropFirst()).map { ($0.y1 + $1.y0) / 2 }
    let besideLabels = (above + below).flatMap { row in
      row.borders(settings: settings).map { y, x in
        RulingLine(axis: .horizontal, position: y, start: x, end: sides.upperBound)
      }
    }
    let ys = [rows[0].y0 - settings.reach] + between + [rows[rows.count - 1].y1 + settings.reach]
    let rules = ys.map { y in
      RulingLine(axis: .horizontal, position: y, start: sides.lowerBound, end: sides.upperBound)
    }
    var frame = AcrossFrame(
      rules: (rules + listRules + besideLabels).sorted { $0.position < $1.position }, sides: sides,
      lines: Array(lines[form]),
      settings: settings)
    frame.known = .init(rows: middle.y0...middle.y1, borders: list.borders)
    frames.append(frame)
  }

  /// The rows of labels and their values: lines that stand closer than rows do are one.
  private func rows(_ range: Range<Int>) -> [LabelRow] {
    var rows: [LabelRow] = []
    for line in lines[range] {
      if let row = rows.last, row.takes(line, settings: settings) {
        rows[rows.count - 1].lines.append(line)
      } else {
        rows.append(LabelRow(lines: [line]))
      }
    }
    return rows
  }
}

/// Lines that stand closer than rows do: a label with its value, of any number of lines each, or a label with the rows
/// that it stands in the middle of.
private struct LabelRow {
  var lines: [TextLine]

  var box: Box? { lines.map(\.box).union() }

  func takes(_ line: TextLine, settings: LayoutSettings) -> Bool {
    guard let last = lines.last, let box else { return true }
    let nearest = last.isAbove(line) ? settings.widestLeadingInEms : settings.rowDriftInEms
    return line.box.y0 < box.y1 || last.distance(to: line) < nearest
  }

  /// Where rows beside the label part: their y, and the x where the label ends.
  func borders(settings: LayoutSettings) -> [(y: Double, x: Double)] {
    guard let label = lines.min(by: { $0.box.x1 < $1.box.x1 }), label.tokens.count == 1 else { return [] }
    let others = lines.filter { $0.box.x0 > label.box.x1 }
    guard others.count == lines.count - 1, let start = others.map(\.box.x0).min() else { return [] }
    return zip(others, others.dropFirst()).compactMap { upper, lower in
      guard upper.isAbove(lower), upper.distance(to: lower) >= settings.widestLeadingInEms else { return nil }
      return ((upper.box.y1 + lower.box.y0) / 2, (label.box.x1 + start) / 2)
    }
  }
}

extension TextLine {
  /// Whether some of its words stand over words of another line.
  fileprivate func isAbove(_ other: TextLine) -> Bool {
    tokens.contains { token in other.tokens.contains { $0.box.horizontalOverlap(token.box) > 0 } }
  }

  /// From middle to middle, in ems.
  fileprivate func distance(to lower: TextLine) -> Double {
    (lower.box.midY - box.midY) / min(size, lower.size)
  }
}

extension RulingLine {
  /// Whether it lies in a box.
  fileprivate func touches(_ box: Box) -> Bool {
    let (own, along) = axis == .horizontal ? (box.y0...box.y1, box.x0...box.x1) : (box.x0...box.x1, box.y0...box.y1)
    return own.contains(position) && start < along.upperBound && end > along.lowerBound
  }
}
