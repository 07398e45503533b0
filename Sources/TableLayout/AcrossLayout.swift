// Forms and lists of text that are ruled across only. Their rules show the rows, and where they begin and end also which
// cells are merged; the columns show in the white between the words. The upright rules that the page spares are put in
// there, and the table is read like any ruled one. docs/layout.md, "Text ruled across".

import PageModel
import Tokenizer
import Wording

struct AcrossLayout {
  let settings: LayoutSettings

  /// Tables among the words that no ruled grid holds.
  /// - Returns: the grids from top to bottom, and the words that are in none.
  func grids(of page: TokenizedPage, tokens: [Token]) -> (grids: [PlacedGrid], rest: [Token]) {
    grids(in: frames(of: page, tokens: tokens), of: page, tokens: tokens)
  }

  /// Tables in frames.
  func grids(
    in frames: [AcrossFrame], of page: TokenizedPage, tokens: [Token]
  ) -> (grids: [PlacedGrid], rest: [Token]) {
    var grids: [PlacedGrid] = []
    var rest = tokens
    for frame in frames {
      let columns = InferredColumns(frame, settings: settings)
      guard let rules = columns.rules else { continue }
      let own = Set(columns.words)
      let ruled = TokenizedPage(
        number: page.number, width: page.width, height: page.height, tokens: columns.words, rules: rules)
      var found = RuledLayout(settings: settings).grids(of: ruled)
      guard let last = found.grids.indices.last else { continue }
      found.grids[last].openList = frame.openList
      grids += found.grids
      rest = rest.filter { !own.contains($0) } + found.rest
    }
    return (grids, rest)
  }

  private func frames(of page: TokenizedPage, tokens: [Token]) -> [AcrossFrame] {
    let upright = page.rules.filter { $0.axis == .vertical }
    var across = page.rules.filter { rule in
      rule.axis == .horizontal && !upright.contains { $0.crosses(rule, reach: settings.reach) }
    }
    let lines = LineGrouping(settings: settings).lines(of: tokens)
    var frames: [AcrossFrame] = []
    while let widest = across.max(by: { $0.end - $0.start < $1.end - $1.start }) {
      let fellows = across.filter { rule in
        rule.start > widest.start - settings.reach && rule.end < widest.end + settings.reach
      }
      across.removeAll { fellows.contains($0) }
      frames += stacks(of: fellows, widest: widest, lines: lines).compactMap { frame(of: $0, widest, lines) }
    }
    return frames.sorted { $0.top < $1.top }
  }

  /// Rules one below another, parted where a caption or a note stands between two.
  private func stacks(of rules: [RulingLine], widest: RulingLine, lines: [TextLine]) -> [[RulingLine]] {
    var stacks: [[RulingLine]] = []
    for rule in rules.sorted(by: { $0.position < $1.position }) {
      let isParted = stacks.last?.last.map { above in
        lines.contains { line in
          line.box.midY > above.position && line.box.midY < rule.position && (line.isCaption || line.isNote)
        }
      }
      if isParted == false { stacks[stacks.count - 1].append(rule) } else { stacks.append([rule]) }
    }
    return stacks
  }

  private func frame(of rules: [RulingLine], _ widest: RulingLine, _ lines: [TextLine]) -> AcrossFrame? {
    // A line across the page by itself parts nothing, and there are many.
    guard rules != [widest], let top = rules.first?.position, let bottom = rules.last?.position else { return nil }
    let inside = lines.filter { line in
      line.box.midY >= top && line.box.midY < bottom && line.box.x0 > widest.start - settings.reach
        && line.box.x1 < widest.end + settings.reach
    }
    let above = lines.filter { $0.box.midY < top }.suffix(settings.captionReach)
    // The rules may part the header only, and the rows of amounts follow.
    let next = lines.first { $0.box.midY >= bottom && $0.box.x0 < widest.end && $0.box.x1 > widest.start }
    let body = inside + (next.map { $0.isCaption ? [] : [$0] } ?? [])
    guard isForm(above + inside) || !isTableOfAmounts(body) else { return nil }
    var frame = AcrossFrame(rules: rules, sides: widest.start...widest.end, lines: inside, settings: settings)
    frame.aboveTop = rest(lines.filter { $0.box.midY < top }, of: widest)
    frame.belowBottom = rest(lines.filter { $0.box.midY >= bottom }, of: widest)
    let isRest = lines.allSatisfy { $0.box.midY > top || $0.isFurniture } && frame.hasOnlyRows
    return frame.isTable(settings: settings) || isRest || isForm(inside) && frame.ys.count > 1 ? frame : nil
  }

  private func isForm(_ lines: some Sequence<TextLine>) -> Bool {
    FormWord.areIn(lines.lazy.flatMap(\.tokens).map(\.text))
  }

  /// All that a page holds beside a frame, if it can be the rest of a row that the page break cut: nothing of it stands
  /// outside, or says of itself that it is something else.
  private func rest(_ lines: [TextLine], of rule: RulingLine) -> [TextLine] {
    let lines = lines.filter { !$0.isFurniture }
    let isRest = lines.allSatisfy { line in
      line.box.x0 > rule.start - settings.reach && line.box.x1 < rule.end + settings.reach && !line.isCaption
        && !line.isNote && !(line.isHeading && line.box.x0 < rule.start + line.size * settings.headingIndentInEms)
    }
    return isRest ? lines : []
  }

  /// What the reader of amounts takes is his.
  private func isTableOfAmounts(_ lines: [TextLine]) -> Bool {
    Double(lines.count(where: \.holdsData)) > Double(lines.count) * settings.dataShareOfText
  }
}

/// Rules across that belong together, and the lines between them.
struct AcrossFrame {
  let sides: ClosedRange<Double>
  /// y of the rules, ascending; pieces of one line once.
  let ys: [Double]
  /// For each of ``ys``: the stretches that are ruled.
  let strokes: [[ClosedRange<Double>]]
  let rules: [RulingLine]
  /// Between two rules each.
  let bands: [[TextLine]]
  /// What may be the rest of a row above the first rule and below the last.
  var aboveTop, belowBottom: [TextLine]
  /// Where the borders of columns are known.
  var known: [KnownColumns] = []
  /// The list that the end of the page may cut.
  var openList: OpenList?

  /// Columns of some rows, whatever stands in each.
  struct KnownColumns {
    /// From the top of the first row to the bottom of the last.
    var rows: ClosedRange<Double>
    var borders: [Double]
  }

  var top: Double { ys[0] }

  init(rules: [RulingLine], sides: ClosedRange<Double>, lines: [TextLine], settings: LayoutSettings) {
    var ys: [Double] = []
    var strokes: [[ClosedRange<Double>]] = []
    for rule in rules {
      if let last = ys.last, rule.position - last <= settings.thinnest {
        strokes[strokes.count - 1].append(rule.start...rule.end)
      } else {
        ys.append(rule.position)
        strokes.append([rule.start...rule.end])
      }
    }
    // The text of a merged cell may stand right on a rule beside it.
    bands = zip(ys, ys.dropFirst()).map { top, bottom in
      lines.filter { $0.box.midY >= top && $0.box.midY < bottom }
    }
    (self.ys, self.strokes, self.rules, self.sides) = (ys, strokes, rules, sides)
    (aboveTop, belowBottom) = ([], [])
  }

  /// Whether its rules part rows of several words, or show merged cells by where they begin. What a page break leaves of a
  /// table may be two rows.
  func isTable(settings: LayoutSettings) -> Bool {
    let rows = bands.count + [aboveTop, belowBottom].count { !$0.isEmpty }
    if rows > 1, ys.indices.contains(where: { !innerEnds(at: $0, settings: settings).isEmpty }) { return true }
    let ofSeveral = bands.count { band in Set(band.flatMap(\.tokens).map { $0.box.x0.rounded() }).count > 1 }
    return rows >= settings.fewestRows && ofSeveral * 2 > bands.count
  }

  /// Whether it has rows, and each holds words beside one another. At the top of a page that is the rest of a table, however
  /// few they are; one alone may be the head of the page.
  var hasOnlyRows: Bool {
    bands.count > 1 && bands.allSatisfy { band in Set(band.flatMap(\.tokens).map { $0.box.x0.rounded() }).count > 1 }
  }

  /// Where the rule at an index begins and ends inside the frame: there lie borders of columns.
  func innerEnds(at index: Int, settings: LayoutSettings) -> [Double] {
    strokes[index].flatMap { [$0.lowerBound, $0.upperBound] }.filter { end in
      end > sides.lowerBound + settings.openColumn && end < sides.upperBound - settings.openColumn
        && !strokes[index].contains { $0.lowerBound < end - settings.reach && $0.upperBound > end + settings.reach }
        && strokes[index].count {
          abs($0.lowerBound - end) <= settings.reach || abs($0.upperBound - end) <= settings.reach
        } == 1
    }
  }
}

extension RulingLine {
  fileprivate func crosses(_ other: RulingLine, reach: Double) -> Bool {
    position >= other.start - reach && position <= other.end + reach && other.position >= start - reach
      && other.position <= end + reach
  }
}
