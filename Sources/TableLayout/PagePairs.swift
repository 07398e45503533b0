// Two pages printed side by side on one sheet, as offices do to save paper: each is read by itself, or the unit, the section
// and the rows of one would be taken for the other's. docs/layout.md, "Two pages on one sheet".

import PageModel
import Tokenizer

/// Parts sheets that hold two pages; sheets come in order.
package struct PagePairs: Sendable {
  /// The sizes of sheets that showed that they hold two pages: others of such a size need not show it again.
  private var known: [(width: Double, height: Double)] = []
  private var settings: LayoutSettings { .standard }

  package init() {}

  /// The pages of a sheet from left to right: itself, or two, which keep their places on it. The second has the next number.
  package mutating func pages(of sheet: TokenizedPage) -> [TokenizedPage] {
    guard let (left, right) = halves(of: sheet) else { return [sheet] }
    let isKnown = known.contains { near($0.width, sheet.width) && near($0.height, sheet.height) }
    guard isKnown || arePages(left, right) else { return [sheet] }
    if !isKnown { known.append((sheet.width, sheet.height)) }
    return [left, right]
  }

  private func near(_ length: Double, _ other: Double) -> Bool { abs(length - other) <= settings.sheetSizeSlack }

  /// What stands left and right of a sheet's middle, where both are as far from it as from the sheet's sides.
  private func halves(of sheet: TokenizedPage) -> (left: TokenizedPage, right: TokenizedPage)? {
    let fold = sheet.width / 2
    guard sheet.width > sheet.height,
      let (left, right) = extents(of: sheet, partedAt: fold),
      right.start - left.end >= 2 * settings.foldShare
        * max(min(left.start, sheet.width - right.end), settings.narrowestMargin)
    else { return nil }
    let first = TokenizedPage(
      number: sheet.number, width: sheet.width, height: sheet.height, tokens: sheet.tokens.filter { $0.box.x1 <= fold },
      rules: sheet.rules.filter { $0.sides.upperBound <= fold },
      diagnostics: sheet.diagnostics + [
        Diagnostic(
          "layout.two-pages", .note, page: sheet.number,
          message: "two pages stand side by side on the sheet; each was read by itself")
      ])
    let second = TokenizedPage(
      number: sheet.number + 1, width: sheet.width, height: sheet.height,
      tokens: sheet.tokens.filter { $0.box.x1 > fold }, rules: sheet.rules.filter { $0.sides.upperBound > fold })
    return (first, second)
  }

  private typealias Extent = (start: Double, end: Double)

  /// From where to where words and rules reach left and right of a place; nil where something lies across it, or nothing
  /// on one side.
  private func extents(of sheet: TokenizedPage, partedAt fold: Double) -> (left: Extent, right: Extent)? {
    var (left, right) = ((start: fold, end: 0.0), (start: sheet.width, end: fold))
    func take(_ start: Double, _ end: Double) -> Bool {
      if end <= fold {
        left = (min(left.start, start), max(left.end, end))
      } else if start >= fold {
        right = (min(right.start, start), max(right.end, end))
      }
      return end <= fold || start >= fold
    }
    // Rules first: most tables lie across the middle of their page.
    guard sheet.rules.allSatisfy({ take($0.sides.lowerBound, $0.sides.upperBound) }),
      sheet.tokens.allSatisfy({ take($0.box.x0, $0.box.x1) }), left.end > 0, right.end > fold
    else { return nil }
    return (left, right)
  }

  /// Whether page numbers follow each other, each half names a table or holds text, or the right one repeats a header.
  private func arePages(_ left: TokenizedPage, _ right: TokenizedPage) -> Bool {
    let grouping = LineGrouping(settings: settings)
    let (left, right) = (grouping.lines(of: left.tokens), grouping.lines(of: right.tokens))
    if let foot = left.last, let next = right.last, foot.isFurniture, next.isFurniture,
      abs(foot.box.midY - next.box.midY) < foot.size * settings.lineSlackInEms,
      let number = foot.firstNumber, next.firstNumber == number + 1
    {
      return true
    }
    return [left, right].allSatisfy { namesTable($0) || holdsText($0) } || repeatsHeader(of: left, right)
  }

  /// Whether the right half begins with a header that the left one has at another height, below its title: parts of one page
  /// have theirs at one.
  private func repeatsHeader(of left: [TextLine], _ right: [TextLine]) -> Bool {
    guard let header = right.first(where: { $0.tokens.count > 1 && !$0.tokens.contains(where: \.isAmount) }) else {
      return false
    }
    return left.contains { $0.text == header.text && abs($0.box.midY - header.box.midY) > header.size }
  }

  private func namesTable(_ lines: [TextLine]) -> Bool {
    var caption = Caption()
    for line in lines.prefix(settings.mostCaptionLines) { caption.read(line: line.text) }
    return caption.namesTable
  }

  /// Whether some lines of sentences are as wide as the text, below one another.
  private func holdsText(_ lines: [TextLine]) -> Bool {
    guard let content = lines.map(\.box).union() else { return false }
    return lines.count { line in
      line.tokens.count == 1 && line.isProse && line.box.width > content.width * settings.fullLineShare
    } >= settings.fewestRows
  }
}

extension RulingLine {
  /// Where it begins and ends from left to right.
  fileprivate var sides: ClosedRange<Double> {
    axis == .vertical ? position...position : min(start, end)...max(start, end)
  }
}

extension TextLine {
  /// `第2页共9页`: 2.
  fileprivate var firstNumber: Int? { Int(text.drop { !$0.isWholeNumber }.prefix { $0.isWholeNumber }) }
}
