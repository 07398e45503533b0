// Words of two columns that stand so close that they make one, where no rule parts them. Only other rows can tell: in a
// column amounts end at one place, and labels begin at one. docs/tokenizer.md, "Columns that touch".

import PageModel

struct TouchingColumns {
  private let settings: TokenizerSettings
  private let runs: [WordBuilder]
  private let amounts: [Box]

  init(_ runs: [WordBuilder], settings: TokenizerSettings) {
    self.runs = runs
    self.settings = settings
    amounts = runs.filter(\.isAmount).map(\.box)
  }

  /// The words, with those that reach over two columns parted.
  func parted() -> [WordBuilder] {
    let seams = runs.map { $0.seamBehindAmount(settings) }
    let ends = amounts.map(\.x1) + zip(runs, seams).compactMap { run, seam in seam.map { run.glyphs[$0 - 1].box.x1 } }
    let starts = runs.map(\.box.x0) + zip(runs, seams).compactMap { run, seam in seam.map { run.glyphs[$0].box.x0 } }
    return zip(runs, seams).flatMap { run, seam in
      if let seam, rows(run.glyphs[seam - 1].box.x1, ends, run.em) >= settings.fewestAmounts,
        rows(run.glyphs[seam].box.x0, starts, run.em) >= settings.fewestLabels
      {
        return run.parted(at: [seam])
      }
      return run.parted(at: run.wideGaps(settings).filter { isBetweenColumns(run, $0) })
    }
  }

  /// How many words have this edge, its own among them.
  private func rows(_ edge: Double, _ edges: [Double], _ em: Double) -> Int {
    edges.count { abs($0 - edge) < em * settings.edgeSlack }
  }

  /// Whether a gap in a header has a column of amounts right below it on either side, and none across.
  private func isBetweenColumns(_ run: WordBuilder, _ index: Int) -> Bool {
    let gap = (run.glyphs[index - 1].box.x1 + run.glyphs[index].box.x0) / 2
    let across = run.box.x0 - run.em...run.box.x1 + run.em
    let down = run.box.y1...run.box.y1 + run.em * settings.headerReach
    let below = amounts.filter { across.contains($0.midX) && down.contains($0.midY) }
    return below.count { $0.x1 < gap } >= settings.fewestAmounts
      && below.count { $0.x0 > gap } >= settings.fewestAmounts
      && !below.contains { $0.x0 <= gap && gap <= $0.x1 }
  }
}

extension WordBuilder {
  /// A number that is complete, by itself.
  fileprivate var isAmount: Bool { hasAllDecimals && glyphs.allSatisfy(\.belongsToAmount) }

  /// Where a label, or a code behind white, begins behind a complete amount, if one does.
  fileprivate func seamBehindAmount(_ settings: TokenizerSettings) -> Int? {
    guard let point = glyphs.firstIndex(where: { $0.scalar == "." }), point > 0,
      glyphs[..<point].allSatisfy(\.belongsToAmount)
    else { return nil }
    let behind = glyphs[(point + 1)...].drop { $0.scalar.isDigit }
    if let label = behind.first, label.isLetter, behind.count > 1, behind.startIndex > point + 2 {
      return behind.startIndex
    }
    return (point + 3..<max(point + 3, behind.startIndex)).first { index in
      glyphs[index].box.x0 - glyphs[index - 1].box.x1 > em * settings.seam
    }
  }

  /// Gaps between letters that are clearly wider than the others of the word.
  fileprivate func wideGaps(_ settings: TokenizerSettings) -> [Int] {
    let gaps = zip(glyphs, glyphs.dropFirst()).map { $1.box.x0 - $0.box.x1 }
    guard let widest = gaps.max(), widest > em * settings.seam else { return [] }
    let usual = gaps.sorted()[gaps.count / 2]
    return gaps.indices.filter {
      gaps[$0] > usual + em * settings.seam && glyphs[$0].isLetter && glyphs[$0 + 1].isLetter
    }.map { $0 + 1 }
  }

  /// - Parameter places: of the first glyph of each part but the first, ascending.
  fileprivate func parted(at places: [Int]) -> [WordBuilder] {
    zip([0] + places, places + [glyphs.count]).map { WordBuilder(glyphs[$0..<$1]) }
  }
}

extension Glyph {
  fileprivate var belongsToAmount: Bool { scalar.belongsToNumber || scalar == "-" }
}
