// A page that lies tilted by a degree, as from a scanner: its rules are no longer across or upright, long ones are lost
// and short ones stay, so that cells which were never there come out. Such a page is not read.

import PageModel
import Tokenizer

struct PageTilt {
  let settings: LayoutSettings

  /// Whether the words of a page go up or down so much from its left to its right that rules across cannot be seen, or,
  /// where there are none, that words of one line do not look like it.
  func isTilted(_ page: TokenizedPage) -> Bool {
    let slopes = slopes(of: page.tokens).sorted()
    guard slopes.count >= settings.fewestSlopes, let box = page.tokens.map(\.box).union() else { return false }
    let limit = page.rules.isEmpty ? page.tokens[0].size : settings.reach
    let usual = slopes[slopes.count / 2]
    guard abs(usual) * box.width > limit else { return false }
    let alike = slopes.count { abs($0 - usual) < abs(usual) * settings.slopeSpread }
    return Double(alike) >= Double(slopes.count) * settings.likeSlopeShare
  }

  /// Between words that follow one another on a line, to either side, how much the right one lies lower for each point
  /// that it lies farther right.
  private func slopes(of tokens: [Token]) -> [Double] {
    zip(tokens, tokens.dropFirst()).compactMap { word, next in
      let distance = next.box.midX - word.box.midX
      let drop = next.box.midY - word.box.midY
      guard abs(word.size - next.size) < settings.fontSizeSlack, abs(distance) > word.size * settings.slopeReachInEms,
        abs(drop) < word.size * settings.lineSlackInEms
      else { return nil }
      return drop / distance
    }
  }
}
