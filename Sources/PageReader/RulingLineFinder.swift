// From strokes and fills to ruling lines. Producers draw a table's lines as long strokes, as one stroke for each cell
// edge, as thin filled rectangles or trapezia, some of them twice: what lies on one line becomes one rule. The shim tells
// what was drawn and whether its corners are those of a rectangle; what of it is a ruling line is decided here alone.

import PageModel

struct RulingLineFinder {
  let width, height: Double

  /// In points where they are lengths: what programs draw, whatever the size of the print.
  private enum Limits {
    /// A fill thinner than this is a line, not an area; so is a stroke that strays less from its axis. Word draws heavy
    /// frames up to 3 points, and rounding adds a little.
    static let thickest = 3.2
    /// A piece of a dotted line is at most this many times as long as it is thick.
    static let dot = 1.5
    /// Lines nearer than this to each other are one: doubles, and the frame beside the edge of a shade. Rows of print
    /// are at least twice as far apart.
    static let sameLine = 2.0
    /// Dots of one line stand exactly behind each other; those of a crossing line stand as far apart as dots do.
    static let sameDots = 0.3
    /// Pieces of one line with a gap up to this belong together: cell edges that a crossing line as thick as lines get
    /// parts, and dashes.
    static let gap = 3.0
    /// Shorter ones are dots, dashes of letters and corner pieces; no cell is as narrow.
    static let shortest = 4.0
    /// Paler than this is paper: nobody sees a line of it.
    static let white = 0.985
    /// A fill over this share of the page's width and height is its background.
    static let background = 0.85
  }

  /// Lines as they were drawn, each with what was joined to it.
  struct DrawnRules {
    var rules: [RulingLine] = []
    /// Pieces of them that lie beside them: the second line of a double one. Their ink is no letter's either.
    var asides: [RulingLine] = []
  }

  func ruling(from marks: [InkMark]) -> DrawnRules {
    let dotted = dottedLines(marks.filter(isDot))
    // Where no line is dotted, a dot is the corner at which two lines meet.
    let pieces = marks.filter { dotted.isEmpty || !isDot($0) }.flatMap(pieces(of:)) + dotted
    var ruling = DrawnRules()
    for axis in RulingLine.Axis.all {
      for line in joined(pieces.filter { $0.axis == axis }, within: Limits.sameLine) {
        ruling.rules.append(line.rule)
        ruling.asides += line.pieces.filter { !line.rule.touches($0) }
      }
    }
    return ruling
  }

  private func pieces(of mark: InkMark) -> [RulingLine] {
    guard mark.lightness < Limits.white, mark.isRectangular else { return [] }
    switch mark.kind {
    case .image, .group, .overlay, .curve, .pen: return []
    case .stroke: return [line(mark.box, thickness: mark.width)].compactMap { $0 }
    case .fill:
      let thickness = min(mark.box.width, mark.box.height)
      guard thickness <= Limits.thickest else { return edges(ofShade: mark.box) }
      return [line(mark.box, thickness: thickness)].compactMap { $0 }
    }
  }

  private func line(_ box: Box, thickness: Double) -> RulingLine? {
    let axis: RulingLine.Axis = box.width >= box.height ? .horizontal : .vertical
    guard min(box.width, box.height) <= Limits.thickest else { return nil }
    return line(box, along: axis, thickness: thickness)
  }

  private func line(_ box: Box, along axis: RulingLine.Axis, thickness: Double) -> RulingLine {
    axis == .horizontal
      ? RulingLine(axis: axis, position: box.midY, start: box.x0, end: box.x1, thickness: thickness)
      : RulingLine(axis: axis, position: box.midX, start: box.y0, end: box.y1, thickness: thickness)
  }

  /// A dot says nothing of the way that its line goes: dots in one row are a line, and so are dots in one column.
  private func dottedLines(_ dots: [InkMark]) -> [RulingLine] {
    RulingLine.Axis.all.flatMap { axis in
      joined(dots.map { line($0.box, along: axis, thickness: $0.thickness) }, within: Limits.sameDots).map(\.rule)
    }
  }

  private func isDot(_ mark: InkMark) -> Bool {
    let (long, short) = (max(mark.box.width, mark.box.height), min(mark.box.width, mark.box.height))
    return mark.kind == .fill && mark.isRectangular && mark.lightness < Limits.white && short > 0
      && long <= Limits.thickest && long <= short * Limits.dot
  }

  /// A shaded cell is bounded where its colour ends, with or without a line.
  private func edges(ofShade box: Box) -> [RulingLine] {
    if box.width > width * Limits.background && box.height > height * Limits.background {
      return []
    }
    return [
      RulingLine(axis: .horizontal, position: box.y0, start: box.x0, end: box.x1, thickness: 0),
      RulingLine(axis: .horizontal, position: box.y1, start: box.x0, end: box.x1, thickness: 0),
      RulingLine(axis: .vertical, position: box.x0, start: box.y0, end: box.y1, thickness: 0),
      RulingLine(axis: .vertical, position: box.x1, start: box.y0, end: box.y1, thickness: 0),
    ]
  }

  /// A rule, and what it was joined from.
  private struct JoinedRule {
    var rule: RulingLine
    var pieces: [RulingLine]
  }

  /// - Parameter reach: how far apart pieces of one line lie.
  private func joined(_ pieces: [RulingLine], within reach: Double) -> [JoinedRule] {
    var lines: [JoinedRule] = []
    var line: [RulingLine] = []
    for piece in pieces.sorted(by: { $0.position < $1.position }) {
      if let first = line.first, piece.position - first.position > reach {
        lines += joinedAlong(line)
        line = []
      }
      line.append(piece)
    }
    return (lines + joinedAlong(line)).filter { $0.rule.length >= Limits.shortest }
  }

  /// Joins pieces that lie on one line wherever they touch.
  private func joinedAlong(_ line: [RulingLine]) -> [JoinedRule] {
    var lines: [JoinedRule] = []
    for piece in line.sorted(by: { ($0.start, $0.position) < ($1.start, $1.position) }) {
      if let last = lines.last?.rule, piece.start - last.end <= Limits.gap {
        var rule = last
        rule.end = max(last.end, piece.end)
        rule.thickness = max(last.thickness, piece.thickness)
        // A drawn line says better where the edge is than a shade.
        if last.thickness == 0 { rule.position = piece.position }
        lines[lines.count - 1].rule = rule
        lines[lines.count - 1].pieces.append(piece)
      } else {
        lines.append(JoinedRule(rule: piece, pieces: [piece]))
      }
    }
    return lines
  }
}

extension RulingLine.Axis {
  static let all: [RulingLine.Axis] = [.horizontal, .vertical]
}

extension RulingLine {
  /// Whether a line of the same axis touches this one; a shade's edge has no ink that could be beside it.
  fileprivate func touches(_ piece: RulingLine) -> Bool {
    piece.thickness == 0 || abs(piece.position - position) <= (thickness + piece.thickness) / 2
  }
}
