// Text recognised from a scan takes digits for letters that look like them: 2O8 is a code, and no word. What it should be
// is not guessed; what stands beside such a code is in doubt.

import PageModel

enum MisreadDigits {
  /// Letters that look like digits.
  private static let lookalikes = Set("OoDQIl|ZSBb".unicodeScalars)
  /// So many digits beside a letter make a number of it.
  private static let fewestDigits = 2
  /// How far apart characters of one number stand, in their height.
  private static let gap = 0.2

  /// Puts letters that stand among recognised digits in doubt.
  static func mark(_ glyphs: inout [Glyph]) {
    guard glyphs.contains(where: { $0.source == .scan }) else { return }
    var run: [Int] = []
    for index in glyphs.indices where glyphs[index].isVisible {
      if let last = run.last, !glyphs[last].box.isBeside(glyphs[index].box, within: gap) {
        mark(run, in: &glyphs)
        run = []
      }
      if isPart(glyphs[index]) {
        run.append(index)
      } else {
        mark(run, in: &glyphs)
        run = []
      }
    }
    mark(run, in: &glyphs)
  }

  private static func isPart(_ glyph: Glyph) -> Bool {
    glyph.source == .scan && (glyph.scalar.isASCIIDigit || lookalikes.contains(glyph.scalar))
  }

  private static func mark(_ run: [Int], in glyphs: inout [Glyph]) {
    guard run.count(where: { glyphs[$0].scalar.isASCIIDigit }) >= fewestDigits else { return }
    for index in run where !glyphs[index].scalar.isASCIIDigit { glyphs[index].doubts.insert(.unlikePrint) }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Box {
  /// Whether another box stands on the same line, to the right and near.
  fileprivate func isBeside(_ next: Box, within gap: Double) -> Bool {
    let height = max(self.height, next.height)
    return abs(next.midY - midY) < height / 2 && next.x0 - x1 < height * gap && next.midX > midX
  }
}
