// Glyphs to words. Words are ours, not the PDF library's: it starts a new one at a gap of a tenth of an em, which
// splits letter-spaced amounts, and it knows nothing of the rule between two columns that touch.

import PageModel
import Wording

/// How near glyphs must stand to be one word; all lengths in ems (the font size).
public struct TokenizerSettings: Sendable {
  /// Widest gap inside a word: `2, 024. 59` has half an em after its comma.
  public var widestGap = 0.7
  /// Widest gap between two digits, and between a digit and a letter: columns without a rule between them can be near.
  public var widestDigitGap = 0.5
  public var widestGapAtDigit = 0.6
  /// Widest gap between an amount with decimals and a letter: the label of the next panel may stand close.
  public var widestGapAtAmount = 0.35
  /// How far one glyph may reach back over the last; beside the points and commas of a number farther, because the box of
  /// a narrow sign is often too wide, and between its digits less: two numbers may run into each other.
  public var deepestOverlap = 0.3
  public var deepestOverlapAtSign = 0.65
  public var deepestOverlapOfDigits = 0.15
  /// How much wider than the others of its number a step between two digits is where the next number begins; behind an
  /// amount with decimals and at least so many steps to compare with, much less tells.
  public var unevenStep = 0.15
  public var smallestUnevenness = 0.03
  public var fewestSteps = 3
  /// The widest step between the first two digits of a number.
  public var firstStep = 1.05
  /// Print smaller than this share of the number before it is a note's.
  public var noteSize = 0.75
  /// How far the middles of two glyphs of one line may differ: fonts give their boxes different heights.
  public var lineSlack = 0.4
  /// A glyph printed again this near to its first print makes it bold.
  public var doubleStrike = 0.25
  /// A letter or digit this near to the one before spills over the rule between them.
  public var spillGap = 0.1

  public init() {}
}

public struct Tokenizer: Sendable {
  public var settings: TokenizerSettings

  public init(settings: TokenizerSettings = TokenizerSettings()) {
    self.settings = settings
  }

  /// Groups a page's visible glyphs into words, in reading order: top to bottom, then left to right.
  public func tokenize(_ page: Page) -> TokenizedPage {
    let fences = Fences(page.rules)
    var runs = runsInTextOrder(page.glyphs, fences)
    joinNeighbours(&runs, fences)
    let tokens = runs.compactMap(\.token).sorted {
      ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0)
    }
    return TokenizedPage(
      number: page.number, width: page.width, height: page.height, tokens: tokens,
      rules: page.rules, diagnostics: page.diagnostics)
  }

  /// Follows the order of the text layer, which is nearly always that of reading inside a word.
  private func runsInTextOrder(_ glyphs: [Glyph], _ fences: Fences) -> [Run] {
    var runs: [Run] = []
    for glyph in glyphs where glyph.isVisible {
      if let last = runs.indices.last {
        if runs[last].isDoubled(by: glyph, within: settings.doubleStrike) { continue }
        if follows(
          runs[last], glyph.box, glyph.scalar, size: glyph.em, isSpill: runs[last].spills(into: glyph), fences)
        {
          runs[last].append(glyph)
          continue
        }
        if runs[last].touches(glyph, within: nearness(of: glyph.box, to: runs[last], fences)) {
          runs[last].doubt(.overfull)
          runs.append(Run(glyph.doubted(.overfull)))
          continue
        }
      }
      runs.append(Run(glyph))
    }
    return runs
  }

  /// How near, in ems, a digit behind a number could be of one with it, unless a rule between them, and through neither,
  /// says that it is not. A number that breaks off in a point wants its digits wherever they are.
  private func nearness(of box: Box, to run: Run, _ fences: Fences) -> Double {
    let isParted = fences.stand(between: run.last, and: box) && !fences.cut(run.last) && !fences.cut(box)
    return isParted && run.lastScalar.isDigit ? settings.spillGap : settings.widestGap
  }

  /// Some producers write a word in pieces and in any order.
  private func joinNeighbours(_ runs: inout [Run], _ fences: Fences) {
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
  private func dropDoubles(in runs: [Run], _ isGone: inout [Bool]) {
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
    of i: Int, in runs: [Run], _ isGone: [Bool], _ fences: Fences
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
    _ run: Run, _ box: Box, _ next: Unicode.Scalar, size: Double, isSpill: Bool, _ fences: Fences
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

extension Tokenizer {
  private func deepestOverlap(after run: Run, before right: Unicode.Scalar) -> Double {
    if run.lastScalar.isDigit, right.isDigit { return settings.deepestOverlapOfDigits }
    let isNumber = run.lastScalar.belongsToNumber && right.belongsToNumber
    return isNumber ? settings.deepestOverlapAtSign : settings.deepestOverlap
  }

  /// Whether the step from a number's last digit to another is none of its own. Its digits stand evenly; behind an amount
  /// that has its decimals a small unevenness tells that another one begins. Boxes are of no use: the PDF library widens
  /// them until they touch.
  private func isUneven(_ box: Box, behind run: Run) -> Bool {
    let step = (box.x0 - run.last.x0) / max(run.em, 1)
    let own = run.digitSteps
    guard let least = own.min(), let most = own.max() else { return step > settings.firstStep }
    guard run.hasAllDecimals, own.count >= settings.fewestSteps else { return step > most + settings.unevenStep }
    let slack = max(settings.smallestUnevenness, most - least)
    return step > most + slack || step < least - slack
  }

  /// A small raised digit behind an amount is the number of a note.
  private func isNote(_ size: Double, behind run: Run, _ next: Unicode.Scalar) -> Bool {
    run.lastScalar.belongsToNumber && next.isDigit && size < run.em * settings.noteSize
  }

  private func widestGap(after run: Run, before right: Unicode.Scalar) -> Double {
    let left = run.lastScalar
    return switch (left.isDigit, right.isDigit) {
    case (true, true): settings.widestDigitGap
    case (true, false) where right.properties.isAlphabetic:
      run.hasDecimals ? settings.widestGapAtAmount : settings.widestGapAtDigit
    case (false, true) where left.properties.isAlphabetic: settings.widestGapAtDigit
    default: settings.widestGap
    }
  }
}

extension Unicode.Scalar {
  fileprivate var belongsToNumber: Bool { isDigit || self == "." || self == "," }

  fileprivate var isDigit: Bool {
    ("0"..."9").contains(self) || ("０"..."９").contains(self)
  }
}

/// The vertical rules of a page by position, to ask quickly whether one stands between two glyphs.
private struct Fences {
  private let rules: [Rule]

  init(_ rules: [Rule]) {
    self.rules = rules.filter { $0.axis == .vertical }.sorted { $0.position < $1.position }
  }

  func stand(between left: Box, and right: Box) -> Bool {
    stand(from: left.midX, to: right.midX, atY: left.midY)
  }

  /// Whether a rule runs through a box, an eighth of it on either side.
  func cut(_ box: Box) -> Bool {
    stand(from: box.x0 + box.width / 8, to: box.x1 - box.width / 8, atY: box.midY)
  }

  private func stand(from left: Double, to right: Double, atY y: Double) -> Bool {
    var low = 0
    var high = rules.count
    while low < high {
      let middle = (low + high) / 2
      if rules[middle].position < left { low = middle + 1 } else { high = middle }
    }
    while low < rules.count, rules[low].position <= right {
      if rules[low].start <= y, y <= rules[low].end { return true }
      low += 1
    }
    return false
  }
}

extension Glyph {
  fileprivate var em: Double { size > 0 ? size : box.height }

  fileprivate func doubted(_ doubts: Doubts) -> Glyph {
    var glyph = self
    glyph.doubts.formUnion(doubts)
    return glyph
  }

  /// A letter, or a bracket in a label.
  fileprivate var isLetter: Bool {
    scalar.properties.isAlphabetic || "()（）".unicodeScalars.contains(scalar)
  }
}

/// A word in the making.
private struct Run {
  private(set) var glyphs: [Glyph]
  private(set) var box: Box

  init(_ glyph: Glyph) {
    glyphs = [glyph]
    box = glyph.box
  }

  var last: Box { glyphs[glyphs.count - 1].box }
  var em: Double { glyphs[glyphs.count - 1].em }
  var firstScalar: Unicode.Scalar { glyphs[0].scalar }
  var lastScalar: Unicode.Scalar { glyphs[glyphs.count - 1].scalar }

  var hasDecimals: Bool { glyphs.dropLast().contains { $0.scalar == "." } }

  /// Whether what follows in the text layer can be of one label or number with it. An amount that has its decimals is
  /// complete: what stands behind the rule is another one.
  func spills(into glyph: Glyph) -> Bool {
    if glyphs[glyphs.count - 1].isLetter { return glyph.isLetter }
    return lastScalar.belongsToNumber && glyph.scalar.belongsToNumber && !hasAllDecimals
  }

  /// Whether a digit stands so near behind a number's last one that the two could be of one number.
  func touches(_ glyph: Glyph, within share: Double) -> Bool {
    lastScalar.belongsToNumber && glyph.scalar.isDigit && abs(glyph.box.x0 - last.x1) <= glyph.em * share
      && abs(glyph.box.midY - last.midY) < glyph.em / 4
  }

  mutating func doubt(_ doubts: Doubts) { glyphs[glyphs.count - 1].doubts.formUnion(doubts) }

  /// Whether two digits or more stand behind a point.
  var hasAllDecimals: Bool {
    glyphs.suffix(2).allSatisfy(\.scalar.isDigit) && glyphs.dropLast(2).contains { $0.scalar == "." }
  }

  /// How far its digits that follow one another stand apart, left edge to left edge, in ems.
  var digitSteps: [Double] {
    zip(glyphs, glyphs.dropFirst()).compactMap { left, right in
      left.scalar.isDigit && right.scalar.isDigit ? (right.box.x0 - left.box.x0) / max(left.em, 1) : nil
    }
  }

  mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    box = box.union(glyph.box)
  }

  mutating func append(_ run: Run) {
    glyphs += run.glyphs
    box = box.union(run.box)
  }

  /// Bold is sometimes made by printing a glyph, or the whole word, twice with a small shift.
  func isDoubled(by glyph: Glyph, within share: Double) -> Bool {
    let reach = glyph.em * share
    // Two narrow letters beside each other are two: they do not lie over one another.
    let across = min(reach, glyph.box.width / 2)
    return glyphs.suffix(40).contains {
      $0.scalar == glyph.scalar && abs($0.box.x0 - glyph.box.x0) <= across
        && abs($0.box.midY - glyph.box.midY) <= reach
    }
  }

  func isRepeated(by run: Run, within reach: Double) -> Bool {
    glyphs.count == run.glyphs.count && abs(box.x0 - run.box.x0) <= reach
      && abs(box.x1 - run.box.x1) <= reach && zip(glyphs, run.glyphs).allSatisfy { $0.scalar == $1.scalar }
  }

  var token: Token? {
    var text = String.UnicodeScalarView()
    var raw = String.UnicodeScalarView()
    for glyph in glyphs {
      raw.append(glyph.scalar)
      if let folded = CharacterFolding.label(glyph.scalar) { text.append(folded) }
    }
    guard !text.isEmpty else { return nil }
    return Token(
      text: String(text), raw: String(raw), box: box, size: glyphs.map(\.em).max() ?? box.height,
      source: glyphs.contains { $0.source == .scan } ? .scan : .text,
      doubts: glyphs.reduce(into: []) { $0.formUnion($1.doubts) })
  }
}
