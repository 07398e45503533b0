// A table's caption may stand at the foot of the page before, its rows on the next: title, unit and office then must
// not be lost, and the rows must not go to the table above them.

import PageModel
import Tokenizer

struct FootCaption {
  /// The lines of the caption, their boxes above the top of the page that the table stands on.
  let lines: [TextLine]

  static let none = FootCaption(lines: [])

  private init(lines: [TextLine]) {
    self.lines = lines
  }

  /// - Parameters:
  ///   - lines: what a page holds below its last grid, or all of it.
  ///   - isBelowGrid: whether it holds a grid. The end of a page of prose is a caption only if it says a unit, or is
  ///     nothing but a number.
  ///   - height: of that page, in points.
  ///   - isUnitKnown: whether the table above has said its own unit, so that another one announces another table.
  ///   - running: whether a text stands on the pages around too: heads and feet of pages begin no table.
  init(_ lines: [TextLine], isBelowGrid: Bool, isUnitKnown: Bool, height: Double, running: (String) -> Bool) {
    // From the foot up, because most pages end in prose.
    var block: [TextLine] = []
    for line in lines.reversed() where !line.isFurniture {
      if line.isPartOfCaption { block.insert(line, at: 0) } else if !running(line.text) { break }
    }
    // What a note lists, 1. and 2., looks like headings.
    let isListed = block.contains(where: \.isHeading) && lines.contains(where: \.isNote)
    // The captions of other tables say the same office and unit: below a title such a line is part of it, and begins nothing.
    let run = block.drop { line in
      running(line.text) || !line.beginsCaption(isUnitKnown: isUnitKnown)
        || isListed && line.isHeading && line.text.first?.isWholeNumber == true
    }
    var caption = Caption()
    for line in run { caption.read(line: line.text) }
    let isNumberAlone = run.count == 1 && run.first?.loneTableNumber != nil
    guard isBelowGrid || caption.unit != nil || isNumberAlone else {
      self = .none
      return
    }
    self.lines = run.map { $0.raised(by: height) }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The table's number, where nothing else stands there.
  var loneNumber: String? { lines.count == 1 ? lines[0].loneTableNumber : nil }

  /// Whether another table or a chapter begins here: more than a number, which a table may repeat on each page.
  var beginsTable: Bool { !isEmpty && loneNumber == nil }
}

extension TextLine {
  fileprivate var isPartOfCaption: Bool { !isNote && (isHeading || isCaption) }

  /// A heading, a title, a number or a unit: an office alone announces no table.
  fileprivate func beginsCaption(isUnitKnown: Bool) -> Bool {
    var caption = Caption()
    caption.read(line: text)
    return isHeading || caption.namesTable || isUnitKnown && caption.unit != nil
  }

  fileprivate func raised(by height: Double) -> TextLine {
    var line = self
    line.box.y0 -= height
    line.box.y1 -= height
    return line
  }
}
