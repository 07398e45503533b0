// Glyphs to words. Words are ours, not the PDF library's: it starts a new one at a gap of a tenth of an em, which
// splits letter-spaced amounts, and it knows nothing of the rule between two columns that touch.

import PageModel

package struct PageTokenizer: Sendable {
  private let settings = TokenizerSettings()

  package init() {}

  /// Groups a page's visible glyphs into words, in reading order: top to bottom, then left to right.
  package func tokenize(_ page: Page) -> TokenizedPage {
    let fences = Fences(page.rules, cutMargin: settings.cutMargin)
    var runs = runsInTextOrder(page.glyphs, fences)
    joinNeighbours(&runs, fences)
    runs = TouchingColumns(runs, settings: settings).parted()
    let tokens = runs.compactMap(\.token).sorted {
      ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0)
    }
    return TokenizedPage(
      number: page.number, width: page.width, height: page.height, tokens: tokens,
      rules: page.rules, diagnostics: page.diagnostics)
  }

  /// Follows the order of the text layer, which is nearly always that of reading inside a word.
  private func runsInTextOrder(_ glyphs: [Glyph], _ fences: Fences) -> [WordBuilder] {
    var runs: [WordBuilder] = []
    for glyph in glyphs where glyph.isVisible {
      if let last = runs.indices.last {
        if runs[last].isDoubled(by: glyph, settings) { continue }
        if follows(
          runs[last], glyph.box, glyph.scalar, size: glyph.em, isSpill: runs[last].spills(into: glyph), fences)
        {
          runs[last].append(glyph)
          continue
        }
        if runs[last].touches(
          glyph, within: nearness(of: glyph.box, to: runs[last], fences), slack: settings.sameNumberSlack)
        {
          runs[last].doubt(.overfull)
          runs.append(WordBuilder(glyph.doubted(.overfull)))
          continue
        }
      }
      runs.append(WordBuilder(glyph))
    }
    return runs
  }

  /// How near, in ems, a digit behind a number could be of one with it, unless a rule between them, and through neither,
  /// says that it is not. A number that breaks off in a point wants its digits wherever they are.
  private func nearness(of box: Box, to run: WordBuilder, _ fences: Fences) -> Double {
    let isParted = fences.stand(between: run.last, and: box) && !fences.cut(run.last) && !fences.cut(box)
    return isParted && run.lastScalar.isDigit ? settings.spillGap : settings.widestGap
  }

  /// Some producers write a word in pieces and in any order.
  private func joinNeighbours(_ runs: inout [WordBuilder], _ fences: Fences) {
    runs.sort { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }
    var isGone = [Bool](repeating: false, count: runs.count)
    dropDoubles(in: runs, &isGone)
    var didJoin = true
    while didJoin {
      didJoin = false
      for i in runs.indices where !isGone[i] {
        guard let j = neighbour(of: i, in: runs, isGone, fences) else { continue }
        runs[i].append(runs[j])
        isGone[j] = true
        didJoin = true
      }
    }
    runs = zip(runs, isGone).compactMap { $1 ? nil : $0 }
  }

  /// Bold is also made by printing a whole line a second time.
  private func dropDoubles(in runs: [WordBuilder], _ isGone: inout [Bool]) {
    for i in runs.indices where !isGone[i] {
      let reach = runs[i].em * settings.doubleStrike
      var j = i + 1
      while j < runs.count, runs[j].box.midY - runs[i].box.midY <= reach {
        if !isGone[j], runs[i].isRepeated(by: runs[j], within: reach) { isGone[j] = true }
        j += 1
      }
    }
  }

  private func neighbour(
    of i: Int, in runs: [WordBuilder], _ isGone: [Bool], _ fences: Fences
  ) -> Int? {
    let reach = runs[i].em * settings.lineSlack
    for step in [1, -1] {
      var j = i + step
      while runs.indices.contains(j), abs(runs[j].box.midY - runs[i].box.midY) <= reach {
        if !isGone[j],
          follows(
            runs[i], runs[j].box, runs[j].firstScalar, size: runs[j].em, isSpill: false,
            fences)
        {
          return j
        }
        j += step
      }
    }
    return nil
  }

  /// Whether `box` continues `run` to the right, on its line, without a rule between.
  /// - Parameter isSpill: whether both are letters, or both of one number, that follow one another in the text layer: what
  ///   is too long for its cell is printed on, over the rule, without any gap.
  private func follows(
    _ run: WordBuilder, _ box: Box, _ next: Unicode.Scalar, size: Double, isSpill: Bool, _ fences: Fences
  ) -> Bool {
    let em = min(run.em, size)
    let gap = box.x0 - run.last.x1
    guard abs(box.midY - run.last.midY) <= em * settings.lineSlack, box.midX > run.last.midX,
      gap <= max(run.em, size) * widestGap(after: run, before: next),
      gap >= -em * deepestOverlap(after: run, before: next), !isNote(size, behind: run, next)
    else { return false }
    if run.lastScalar.isDigit, next.isDigit, isUneven(box, behind: run) { return false }
    if isSpill, gap < em * settings.spillGap { return true }
    // The end of a label that spilled over the rule is not the beginning of the number behind it.
    if next.belongsToNumber, !run.lastScalar.belongsToNumber, fences.cut(run.last) { return false }
    return !fences.stand(between: run.last, and: box)
  }
}

extension PageTokenizer {
  private func deepestOverlap(after run: WordBuilder, before right: Unicode.Scalar) -> Double {
    if run.lastScalar.isDigit, right.isDigit { return settings.deepestOverlapOfDigits }
    let isNumber = run.lastScalar.belongsToNumber && right.belongsToNumber
    return isNumber ? settings.deepestOverlapAtSign : settings.deepestOverlap
  }

  /// Whether the step from a number's last digit to another is none of its own. Its digits stand evenly; behind an amount
  /// that has its decimals a small unevenness tells that another one begins. Boxes are of no use: the PDF library widens
  /// them until they touch.
  private func isUneven(_ box: Box, behind run: WordBuilder) -> Bool {
    let step = (box.x0 - run.last.x0) / max(run.em, 1)
    let own = run.digitSteps
    guard let least = own.min(), let most = own.max() else { return step > settings.firstStep }
    guard run.hasAllDecimals, own.count >= settings.fewestSteps else { return step > most + settings.unevenStep }
    let slack = max(settings.smallestUnevenness, most - least)
    let narrow = run.lastScalar.isNarrowDigit ? settings.narrowDigit : 0
    return step > most + slack || step < least - slack - narrow
  }

  /// A small raised digit behind an amount is the number of a note.
  private func isNote(_ size: Double, behind run: WordBuilder, _ next: Unicode.Scalar) -> Bool {
    run.lastScalar.belongsToNumber && next.isDigit && size < run.em * settings.noteSize
  }

  private func widestGap(after run: WordBuilder, before right: Unicode.Scalar) -> Double {
    let left = run.lastScalar
    return switch (left.isDigit, right.isDigit) {
    case (true, true): settings.widestDigitGap
    case (true, false) where right.isAlphabetic || right.opensBracket:
      run.isDate(before: right) ? settings.widestGapAtDigit : settings.widestGapBehindNumber
    case (false, _) where run.isDash && !right.isDigit: settings.widestGapBehindNumber
    case (false, _) where (right.isDigit || right.isOfLabel || right.isAlphabetic) && run.endsCloselySet:
      settings.widestGapInText
    case (false, true) where left.isAlphabetic: settings.widestGapAtDigit
    default: settings.widestGap
    }
  }
}
