// Words to lines.

import PageModel
import Tokenizer
import Wording

struct LineGrouping {
  let settings: LayoutSettings

  /// Words on one line together, lines from top to bottom, words from left to right.
  func lines(of tokens: [Token]) -> [TextLine] {
    if tokens.count == 1 { return [TextLine(tokens)] }
    var lines: [[Token]] = []
    for token in tokens.sorted(by: { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }) {
      if let last = lines.last, belongs(token, to: last) {
        lines[lines.count - 1].append(token)
      } else {
        lines.append([token])
      }
    }
    return lines.map { TextLine($0.sorted { $0.box.x0 < $1.box.x0 }) }
  }

  private func belongs(_ token: Token, to line: [Token]) -> Bool {
    let first = line[0]
    return abs(token.box.midY - first.box.midY)
      <= min(token.size, first.size) * settings.lineSlackInEms
  }
}

extension TextLine {
  /// A label with its number, （十二）交通运输支出, below others of a list: however many have no amounts.
  func isListed(under rows: ArraySlice<TextLine>) -> Bool {
    let settings = LayoutSettings.standard
    return tokens.count == 1 && text.startsWithEnumerator
      && rows.contains { row in
        row.tokens.contains { $0.text.startsWithEnumerator && abs($0.box.x0 - box.x0) < settings.flushSlack }
      }
  }
}
