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
    let ofPage = ListEnds(
      top: start == header && lines[..<start].allSatisfy(\.isFurniture), foot: lines[end...].allSatisfy(\.isFurniture))
    let list = UnruledList(Array(lines[..<end]), header: header, sides: sides, page: ofPage, settings: settings)
    if let list, let frame = list.frame(of: lines, form: start..<end) {
      frames.append(frame)
    } else {
      unread += lines[start..<end].flatMap(\.tokens)
      let message = "a form has no ruling lines, and nothing tells its rows; it was not read"
      diagnostics.append(Self.diagnostic(message, page: page.number, box: box))
    }
    return end
  }

  static func diagnostic(_ message: String, page: Int, box: Box) -> Diagnostic {
    Diagnostic("layout.unruled-form", page: page, box: box.rounded, message: message)
  }

  private func firstLine(above header: Int, notBefore first: Int) -> Int {
    var start = header
    while start > first, !lines[start - 1].isFurniture,
      lines[start - 1].belongsToForm(of: lines[start], settings: settings)
    { start -= 1 }
    // A row has a label and a value: what stands alone above the first is said of the whole form.
    while start < header, lines[start].tokens.count == 1 { start += 1 }
    return start
  }

  private func lastLine(below header: Int) -> Int {
    header + FormLines.count(in: lines[header...], settings: settings) - 1
  }
}

/// How far a form without rules goes.
enum FormLines {
  /// How many of some lines belong to the form that the first of them is of.
  static func count(in lines: ArraySlice<TextLine>, settings: LayoutSettings) -> Int {
    var end = lines.startIndex
    for (upper, lower) in zip(lines.indices, lines.indices.dropFirst()) {
      guard lines[lower].belongsToForm(of: lines[upper], settings: settings) else { break }
      // A number alone on its line is a row's; at the end it is the page's.
      if !lines[lower].isFurniture { end = lower }
    }
    return end - lines.startIndex + 1
  }
}

extension TextLine {
  /// Whether it stands as close to a line of a form as its rows do, and says nothing that stands around forms.
  func belongsToForm(of other: TextLine, settings: LayoutSettings) -> Bool {
    let gap = max(other.box.y0 - box.y1, box.y0 - other.box.y1)
    let isAround = isNote || isCaption && tokens.count < settings.fewestFormHeaders
    return gap < min(size, other.size) * settings.widestRowGapInEms && !isAround
  }
}

extension RulingLine {
  /// Whether it lies in a box.
  fileprivate func touches(_ box: Box) -> Bool {
    let (own, along) = axis == .horizontal ? (box.y0...box.y1, box.x0...box.x1) : (box.x0...box.x1, box.y0...box.y1)
    return own.contains(position) && start < along.upperBound && end > along.lowerBound
  }
}
