// Which of the lines above a grid are its caption.

import PageModel
import Tokenizer
import Wording

/// The lines of a page above a grid, of which the nearest are its caption.
struct CaptionLines {
  let lines: [TextLine]
  /// Those of ``lines`` that stand over the grid itself, where others stand beside it.
  private var ownLines: [TextLine]?
  private var settings: LayoutSettings { .standard }

  /// From top to bottom.
  init(_ lines: [TextLine]) {
    self.lines = lines
  }

  /// - Parameter others: the frames beside the grid's.
  init(_ lines: [TextLine], above box: Box, beside others: [Box]) {
    let top = box.y0 + LayoutSettings.standard.captionOverlap
    self.lines = lines.filter { $0.box.midY < top }
    guard !others.isEmpty else { return }
    let left = others.filter { $0.x1 <= box.x0 }.map(\.x1).max().map { ($0 + box.x0) / 2 }
    let right = others.filter { $0.x0 >= box.x1 }.map(\.x0).min().map { ($0 + box.x1) / 2 }
    ownLines = self.lines.compactMap { line in
      let own = line.tokens.filter { $0.box.x0 >= left ?? -.infinity && $0.box.x1 <= right ?? .infinity }
      return own.isEmpty ? nil : TextLine(own)
    }
  }

  /// Takes what the lines say. Of grids side by side each has a caption of its own, or all have one.
  func read(into caption: inout Caption) {
    guard let ownLines else {
      readAll(into: &caption)
      return
    }
    var own = caption
    CaptionLines(ownLines).readAll(into: &own)
    if !own.namesTable, !ownLines.contains(where: \.isHeading) {
      var shared = caption
      readAll(into: &shared)
      shared.unit = own.unit ?? (shared.isUnitContradicted ? nil : shared.unit)
      shared.isUnitContradicted = own.isUnitContradicted
      own = shared
    }
    caption = own
  }

  private func readAll(into caption: inout Caption) {
    var unread = 0
    for (index, line) in lines.enumerated().reversed().prefix(settings.mostCaptionLines) {
      guard caption.title == nil || caption.number == nil else { break }
      let before = caption
      if caption.title == nil, let title = wrappedTitle(endingAt: index) {
        caption.read(line: title)
        break
      }
      // Above the title only a number can still come.
      var isRead = caption.read(line: said(by: line))
      if before.title != nil { caption.isUnitContradicted = before.isUnitContradicted }
      if caption.unit == nil, line.text.holds("单位"), let below = lines[safe: index + 1] {
        // A narrow column wraps `单位：万元` too.
        isRead = caption.read(line: line.text + below.text) || isRead
      }
      if before.title != nil, caption.number == nil { break }
      if !isRead, !line.isFurniture { unread += 1 }
      if unread > settings.mostUnreadLines { break }
    }
  }

  /// A line without the words that stand apart behind an office's name and are no label: they belong to a stamp or to the
  /// head of the page, and not to the name.
  private func said(by line: TextLine) -> String {
    guard line.tokens.count > 1, Caption.organization(inLine: line.text) != nil else { return line.text }
    var said = ""
    var end = line.box.x0
    for (token, next) in zip(line.tokens, line.tokens.dropFirst().map(\.text) + [""]) {
      let isApart = token.box.x0 - end > token.size * settings.apartFromNameInEms
      let isLabel = (token.text + next.prefix(1)).contains { ":：".contains($0) }
      if !isApart || isLabel || Caption.organization(inLine: said) == nil { said += token.text }
      end = token.box.x1
    }
    return said
  }

  /// A title of two lines: the upper one is as large, stands close above, and does not end like a title itself.
  private func wrappedTitle(endingAt index: Int) -> String? {
    let line = lines[index]
    var caption = Caption()
    caption.read(line: line.text)
    guard let end = caption.title, end == line.text, index > 0 else { return nil }
    let above = lines[index - 1]
    guard abs(above.size - line.size) < settings.titleSizeSlack, isNear(above, line),
      above.text.count > settings.shortestUpperTitle, above.box.width > line.box.width,
      !above.text.contains(where: { "。；".contains($0) }), !above.isFurniture
    else { return nil }
    var upper = Caption()
    if upper.read(line: above.text) { return nil }
    return above.text + end
  }

  /// Whether lines stand close, or at double leading with one middle, as lines of paragraphs do not.
  private func isNear(_ above: TextLine, _ line: TextLine) -> Bool {
    let gap = (line.box.y0 - above.box.y1) / line.size
    let isCentred = abs(above.box.midX - line.box.midX) < line.size * settings.centreSlackOfTitleInEms
    return gap < 1 || isCentred && gap < settings.widestTitleGapInEms
  }
}

extension Caption {
  /// `收入决算表（续）`, `续表`
  var isContinued: Bool { title.map(ContinuationMark.isIn) ?? false }

  /// Whether it names another office or another unit than the caption of the table before: never the same table.
  func contradicts(_ other: Caption) -> Bool {
    func differ<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool {
      first != nil && second != nil && first != second
    }
    return differ(organization.map(PageNumber.removed), other.organization.map(PageNumber.removed))
      || differ(unit, other.unit)
  }
}
