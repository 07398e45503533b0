// A page that lies tilted by a degree, as from a scanner: its rules are no longer across or upright, long ones are lost
// and short ones stay, so that cells which were never there come out. Such a page is not read.

import PageModel
import Tokenizer

struct PageTilt {
  let settings: LayoutSettings

  /// Whether the words of a page go up or down so much from its left to its right that rules across cannot be seen, or,
  /// where there are none, that words of one line do not look like it.
  func isTilted(_ page: TokenizedPage) -> Bool {
    guard let left = page.tokens.map(\.box.x0).min(), let right = page.tokens.map(\.box.x1).max() else { return false }
    let sizes = page.tokens.map(\.size).sorted()
    let limit = page.rules.isEmpty ? sizes[sizes.count / 2] : settings.reach
    let slopes = slopes(of: LineGrouping(settings: settings).lines(of: page.tokens)).sorted()
    guard slopes.count >= settings.fewestSlopes else { return false }
    let usual = slopes[slopes.count / 2]
    guard abs(usual) * (right - left) > limit else { return false }
    // Words of other fonts stand higher or lower, but not the farther the more.
    let alike = slopes.count { abs($0 - usual) < abs(usual) / 2 }
    return alike * 4 >= slopes.count * 3
  }

  /// Between words of one line and size, how much the right one lies lower for each point that it lies farther right.
  private func slopes(of lines: [TextLine]) -> [Double] {
    lines.flatMap { line in
      zip(line.tokens, line.tokens.dropFirst()).compactMap { left, right in
        let distance = right.box.midX - left.box.midX
        guard abs(left.size - right.size) < 0.1, distance > left.size * settings.slopeReachInEms else { return nil }
        return (right.box.midY - left.box.midY) / distance
      }
    }
  }
}
