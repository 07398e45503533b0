// Headings that no table has taken yet. A form or a list of work may stand below its heading with a sentence or an outline
// between them, a page further on, and have no title of its own. docs/layout.md, "Tables over several pages".

import Tokenizer
import Wording

struct OpenHeadings: Sendable {
  private struct Heading {
    /// 0 for 第一部分, then as deep as its number says.
    var depth: Int
    var text: String
  }

  /// Each stands below the one before it.
  private var open: [Heading] = []
  private static let depthOfPart = 0
  /// A line in the middle of the page that has no number stands below all that have one.
  private static let depthWithoutNumber = Int.max
  private var settings: LayoutSettings { .standard }

  /// Without their numbers, the outermost first.
  var texts: [String] { open.map { $0.text } }

  /// Takes a line that stands outside the tables, if it is a heading.
  /// - Parameter sides: where the lines of its page begin and end.
  mutating func take(_ line: TextLine, sides: ClosedRange<Double>) {
    guard let heading = heading(line, sides: sides) else { return }
    open.removeAll { $0.depth >= heading.depth }
    open.append(heading)
  }

  /// A table has come, and they are its.
  mutating func close() { open = [] }

  private func heading(_ line: TextLine, sides: ClosedRange<Double>) -> Heading? {
    // In a list of contents the page follows, and the first line of a sentence fills its line.
    let isListed = line.text.last.map { $0.isWholeNumber || "….·".contains($0) } ?? true
    let isFull = sides.upperBound - line.box.x1 < line.size * settings.mostRoomInEms
    if isListed || isFull { return nil }
    if line.isHeading {
      if let rest = ContentsMark.partRemoved(from: line.text) { return Heading(depth: Self.depthOfPart, text: rest) }
      let rank = Enumerator(startOf: line.text[...])?.rank ?? Self.depthOfPart
      return Heading(depth: rank, text: String(line.text.withoutEnumerator))
    }
    return isCentred(line, sides: sides) ? Heading(depth: Self.depthWithoutNumber, text: line.text) : nil
  }

  /// Whether a line stands in the middle of its page, with more room at its left than a paragraph has, and is no sentence.
  private func isCentred(_ line: TextLine, sides: ClosedRange<Double>) -> Bool {
    let room = (line.box.x0 - sides.lowerBound, sides.upperBound - line.box.x1)
    return abs(room.0 - room.1) < line.size * settings.centreSlackOfTitleInEms
      && min(room.0, room.1) > line.size * settings.headingIndentInEms
      && line.text.count <= settings.longestHeading && !line.isNote && !line.isFurniture && !line.isProse
  }
}
