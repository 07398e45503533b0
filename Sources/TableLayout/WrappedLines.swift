// Which lines of a table without rules are one row because a label wraps. Lines of one text stand closer than rows do, and
// what wraps has filled its line. docs/layout.md, "Without rules".

import PageModel
import Tokenizer
import Wording

struct WrappedLines {
  /// A text and the one right below it in the same column.
  private struct Link {
    var upper, lower: Int
    var pitch: Double
    var isFilled: Bool
  }

  private let lines: [TextLine]
  private let settings: LayoutSettings
  /// Indices of lines that go on with the row of the line before.
  private(set) var joined: Set<Int> = []

  /// - Parameter rules: y of the rules across, which part whatever stands on both sides.
  init(_ lines: [TextLine], rules: [Double], settings: LayoutSettings) {
    self.lines = lines
    self.settings = settings
    let links = Self.links(of: lines, settings: settings).filter { link in
      !rules.contains { lines[link.upper].box.midY < $0 && $0 < lines[link.lower].box.midY }
    }
    guard let nearest = links.filter(\.isFilled).map(\.pitch).min() else { return }
    let near = links.filter { $0.pitch <= nearest * settings.likePitch }
    // Where rows of amounts stand as close the distance tells nothing.
    guard !near.contains(where: { holdsAmounts($0.upper) && holdsAmounts($0.lower) }) else {
      joined = unmarkedRests(near.filter(\.isFilled))
      return
    }
    for run in runs(of: near.filter(\.isFilled)) where run.count(where: holdsAmounts) <= 1 {
      joined.formUnion(run.dropFirst())
    }
  }

  /// Where each row of amounts begins with a code, an enumerator or the word for a sum, a line with none of these, nor an
  /// amount, begins no row: it is the rest of a label that fills its line.
  private func unmarkedRests(_ links: [Link]) -> Set<Int> {
    let rows = lines.indices.filter(holdsAmounts)
    guard let first = rows.first, rows.count >= settings.fewestMarkedRows, rows.allSatisfy({ lines[$0].isMarked })
    else { return [] }
    var rests: Set<Int> = []
    for (index, line) in lines.enumerated() where index > first && line.tokens.allSatisfy({ $0.isText && !$0.isMark }) {
      let above = links.filter { $0.lower == index }
      if above.count >= line.tokens.count, above.allSatisfy({ $0.upper == index - 1 }) { rests.insert(index) }
    }
    return rests
  }

  private func holdsAmounts(_ line: Int) -> Bool {
    lines[line].tokens.contains { token in
      token.isAmount && !(max(0, line - 2)..<line).contains { lines[$0].tokens.contains(where: token.isRest) }
    }
  }

  /// Lines from the first of a text to its last: amounts in the middle of two lines of a label stand on one between them.
  private func runs(of links: [Link]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for link in links.sorted(by: { $0.upper < $1.upper }) {
      if let last = runs.last, link.upper < last.upperBound {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, link.lower + 1)
      } else {
        runs.append(link.upper..<link.lower + 1)
      }
    }
    return runs
  }

  private static func links(of lines: [TextLine], settings: LayoutSettings) -> [Link] {
    let all = lines.flatMap(\.tokens).filter(\.isText).map(\.box)
    var links: [Link] = []
    for (lower, line) in lines.enumerated() {
      for text in line.tokens {
        // Two lines farther up another row has begun, whatever is blank between.
        let above = (max(0, lower - 2)..<lower).reversed().lazy.compactMap { index in
          lines[index].tokens.first { isOver($0.box, text.box, settings) }.map { (index, $0) }
        }.first
        guard let (upper, over) = above, text.isText && over.isText || text.isRest(of: over) else { continue }
        let column = all.filter { isOver($0, over.box, settings) }
        let right = column.map(\.x1).max() ?? over.box.x1
        let widest = column.map(\.width).max() ?? over.box.width
        let room = over.size * settings.wrapRoomInEms
        links.append(
          Link(
            upper: upper, lower: lower, pitch: text.box.midY - over.box.midY,
            isFilled: over.isAmount || over.box.x1 > right - room || over.box.width > widest - room))
      }
    }
    return links
  }

  private static func isOver(_ box: Box, _ other: Box, _ settings: LayoutSettings) -> Bool {
    box.horizontalOverlap(other) > min(box.width, other.width) * settings.wrapOverlap
  }
}

extension TextLine {
  fileprivate var isMarked: Bool { tokens.first?.isMark ?? false }
}

extension Token {
  /// What rows begin with: a code, an enumerator, the word for a sum.
  fileprivate var isMark: Bool {
    text.codeDigits != nil || SumLabel.isRow(text) || Enumerator(startOf: text[...]) != nil
  }

  /// Words, and no amount, code or number of a line.
  fileprivate var isText: Bool { NumberText(text) == nil && text.codeDigits == nil && !SumLabel.isPlain(text) }

  /// Whether it is what a narrow column left of a number for the next line: the last of its cents, or of more decimals.
  func isRest(of number: Token) -> Bool {
    let settings = LayoutSettings.standard
    let pitch = box.midY - number.box.midY
    // Farther down it may be the number of the page.
    guard text.count <= settings.mostRestDigits, text.allSatisfy(\.isWholeNumber), number.text.contains("."),
      box.horizontalOverlap(number.box) > 0, pitch > 0, pitch < number.size * settings.widestWrapPitchInEms,
      case .amount(let amount) = NumberText(number.text)
    else { return false }
    if amount.scale < Self.cents { return true }
    // Behind three decimals it ends where the number does.
    return amount.scale > Self.cents && abs(box.x1 - number.box.x1) < settings.sameLineSlack
  }

  /// Yuan have two decimals, and an amount that ends with them is complete.
  private static let cents = 2
}
