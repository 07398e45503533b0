// Lines of one header cell, told from the names of columns below that of their group.

import PageModel
import Tokenizer

struct HeaderWraps {
  private let tokens: [Token]
  private let isOfList: Bool
  private let settings: LayoutSettings

  /// - Parameters:
  ///   - head: the rows above those of amounts.
  ///   - isOfList: whether rows of amounts follow: what stands above those of a form are rows of it.
  init(_ head: [AlignedRow], ofList isOfList: Bool, settings: LayoutSettings) {
    tokens = head.filter { !$0.isColumnNumbers }.flatMap(\.tokens)
    self.isOfList = isOfList
    self.settings = settings
  }

  /// The words of each cell: below one another, close, and overlapping.
  func blocks(of tokens: [Token]) -> [[Token]] {
    var blocks: [[Token]] = []
    for token in tokens.sorted(by: { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }) {
      if let above = blocks.lastIndex(where: { $0.last.map { goesOn($0, in: token) } ?? false }) {
        blocks[above].append(token)
      } else {
        blocks.append([token])
      }
    }
    return blocks
  }

  /// Whether a word is the next line of the one above it.
  func goesOn(_ upper: Token, in lower: Token) -> Bool {
    let pitch = (lower.box.midY - upper.box.midY) / lower.size
    let least = min(upper.box.width, lower.box.width) * settings.wrapOverlap
    guard pitch > settings.lineSlackInEms, upper.box.horizontalOverlap(lower.box) > least else { return false }
    if pitch < settings.wrapPitchInEms {
      return !isOfList || isInMiddle(lower, below: upper) || !isBetweenNames(lower, below: upper)
    }
    guard isOfList, pitch < settings.widestWrapPitchInEms else { return false }
    // Farther down it may be a name below that of its group: but what wraps has filled its line, and lies over nothing else.
    let below = tokens.filter { abs($0.box.midY - lower.box.midY) < lower.size * settings.lineSlackInEms }
    let isCentred = abs(upper.box.midX - lower.box.midX) < lower.size * settings.lineSlackInEms
    let isFlush = abs(upper.box.x0 - lower.box.x0) < lower.size * settings.lineSlackInEms
    return (isCentred || isFlush)
      && upper.box.width > lower.box.width - lower.size * settings.wrapRoomInEms
      && below.count { $0.box.horizontalOverlap(upper.box) > 0 } == 1
      && (isInMiddle(lower, below: upper) || !isOfGroup(upper, over: lower))
  }

  /// Names of columns stand on one line, with that of their group over the middle one: two of them at least have nothing
  /// above them for each name above.
  private func isOfGroup(_ upper: Token, over lower: Token) -> Bool {
    let names = level(of: lower)
    let above = level(of: upper)
    let bare = names.count { name in !above.contains { $0.box.horizontalOverlap(name.box) > 0 } }
    return bare >= 2 * above.count
  }

  /// Whether names stand on both sides of a line on exactly its height and with nothing above them: then it is one of them, in
  /// the middle of its group. Only where the names of merged cells stand half way between the two: else the lower lines of
  /// names that wrap may be as low as names of one line.
  private func isBetweenNames(_ line: Token, below upper: Token) -> Bool {
    let above = level(of: upper)
    let middle = (upper.box.midY + line.box.midY) / 2
    guard tokens.contains(where: { abs($0.box.midY - middle) < settings.sameLineSlack }) else { return false }
    let beside = tokens.filter { abs($0.box.midY - line.box.midY) < settings.exactLineSlack }
    func isBare(_ name: Token?) -> Bool {
      name.map { name in !above.contains { $0.box.horizontalOverlap(name.box) > 0 } } ?? false
    }
    return isBare(beside.filter { $0.box.x1 < line.box.x0 }.max { $0.box.x1 < $1.box.x1 })
      && isBare(beside.filter { $0.box.x0 > line.box.x1 }.min { $0.box.x0 < $1.box.x0 })
  }

  /// Whether a line has another as far below it as one above: the second of three.
  private func isInMiddle(_ line: Token, below upper: Token) -> Bool {
    let pitch = line.box.midY - upper.box.midY
    return tokens.contains {
      abs($0.box.midY - line.box.midY - pitch) < settings.sameLineSlack && $0.box.horizontalOverlap(line.box) > 0
    }
  }

  private func level(of token: Token) -> [Token] {
    tokens.filter { abs($0.box.midY - token.box.midY) < settings.sameLineSlack }
  }
}
