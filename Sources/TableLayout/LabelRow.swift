// Rows above and below the list of a form without rules: labels with their values. docs/layout.md, "Forms without rules".

import PageModel
import Tokenizer

/// Lines that stand closer than rows do: a label with its value, of any number of lines each, or a label with the rows
/// that it stands in the middle of.
struct LabelRow {
  var lines: [TextLine]

  /// The rows of some lines from top to bottom.
  static func rows(of lines: some Sequence<TextLine>, settings: LayoutSettings) -> [LabelRow] {
    var rows: [LabelRow] = []
    for line in lines {
      if let row = rows.last, row.takes(line, settings: settings) {
        rows[rows.count - 1].lines.append(line)
      } else {
        rows.append(LabelRow(lines: [line]))
      }
    }
    return rows
  }

  var box: Box? { lines.map(\.box).union() }

  private func takes(_ line: TextLine, settings: LayoutSettings) -> Bool {
    guard let last = lines.last, let box else { return true }
    let nearest = last.isAbove(line) ? settings.widestLeadingInEms : settings.rowDriftInEms
    return line.box.y0 < box.y1 || last.distance(to: line) < nearest
  }

  /// Where rows beside the label part: their y, and the x where the label ends.
  func borders(settings: LayoutSettings) -> [(y: Double, x: Double)] {
    guard let beside = besideLabel(settings: settings) else { return [] }
    return zip(beside.rows, beside.rows.dropFirst()).map { (($0.box.y1 + $1.box.y0) / 2, beside.start) }
  }

  /// The columns of the rows beside the label: where each has as many words, the first is below the first.
  func columns(settings: LayoutSettings) -> AcrossFrame.KnownColumns? {
    guard let (rows, start) = besideLabel(settings: settings), let box, rows.count > 1,
      Set(rows.map(\.tokens.count)).count == 1
    else { return nil }
    let columns = rows[0].tokens.indices.compactMap { column in rows.map { $0.tokens[column].box }.union() }
    let pairs = zip(columns, columns.dropFirst())
    guard pairs.allSatisfy({ $0.x1 < $1.x0 }) else { return nil }
    return .init(rows: box.y0...box.y1, borders: [start] + pairs.map { ($0.x1 + $1.x0) / 2 })
  }

  /// Lines that are rows beside a label in the middle of them, and where they begin; nil where there are none.
  private func besideLabel(settings: LayoutSettings) -> (rows: [TextLine], start: Double)? {
    guard let label = lines.min(by: { $0.box.x1 < $1.box.x1 }), label.tokens.count == 1 else { return nil }
    let rows = lines.filter { $0.box.x0 > label.box.x1 }
    guard rows.count == lines.count - 1, let start = rows.map(\.box.x0).min() else { return nil }
    let areRows = zip(rows, rows.dropFirst()).allSatisfy { upper, lower in
      upper.isAbove(lower) && upper.distance(to: lower) >= settings.widestLeadingInEms
    }
    return areRows ? (rows, (label.box.x1 + start) / 2) : nil
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
