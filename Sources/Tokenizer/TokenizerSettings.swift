// Every length that decides what a word is, with its reason.

/// How near glyphs must stand to be one word; all lengths in ems (the font size).
struct TokenizerSettings: Sendable {
  /// Widest gap inside a word: `2, 024. 59` has half an em after its comma.
  let widestGap = 0.7
  /// Widest gap between two digits, and between a digit and a letter: columns without a rule between them can be near.
  let widestDigitGap = 0.5
  let widestGapAtDigit = 0.6
  /// Widest gap between two letters, where so many before it stand no farther apart than this: the names of two columns
  /// may each fill their own.
  let widestGapInText = 0.35
  static let fewestCloseLetters = 3
  static let closeGap = 0.05
  /// Widest gap between a number and a letter behind it: the label of the next panel may stand close.
  let widestGapBehindNumber = 0.35
  /// How far one glyph may reach back over the last; beside the points and commas of a number farther, because the box of
  /// a narrow sign is often too wide, and between its digits less: two numbers may run into each other.
  let deepestOverlap = 0.3
  let deepestOverlapAtSign = 0.65
  let deepestOverlapOfDigits = 0.15
  /// How much wider than the others of its number a step between two digits is where the next number begins; behind an
  /// amount with decimals and at least so many steps to compare with, much less tells.
  let unevenStep = 0.15
  let smallestUnevenness = 0.03
  let fewestSteps = 3
  /// How much narrower than its fellows a 1 may be, in fonts whose digits are not all of one width.
  let narrowDigit = 0.12
  /// The widest step between the first two digits of a number.
  let firstStep = 1.05
  /// Print smaller than this share of the number before it is a note's.
  let noteSize = 0.75
  /// How far the middles of two glyphs of one line may differ: fonts give their boxes different heights.
  let lineSlack = 0.4
  /// A glyph printed again this near to its first print makes it bold.
  let doubleStrike = 0.25
  /// How many of a word's last glyphs a further one may repeat: a whole word is printed again before the next begins.
  let doubleStrikeMemory = 40
  /// How far the middle of a digit may stand off the number before it and still be on its line, so that it could be of
  /// one with it: less than the slack of a line, because small raised digits are notes.
  let sameNumberSlack = 0.25
  /// The share of a glyph's width on either side that a rule may run through without cutting it: boxes are wider than
  /// what is drawn.
  let cutMargin = 0.125
  /// A letter or digit this near to the one before spills over the rule between them.
  let spillGap = 0.1

  // Columns that touch.

  /// How far apart the edges of one column may lie.
  let edgeSlack = 0.2
  /// So many amounts that end at one place show a column, and so many labels that begin at one: a summary may have two
  /// amounts on its left side.
  let fewestAmounts = 2
  let fewestLabels = 3
  /// How much wider than others of its word a gap is that may part two columns.
  let seam = 0.1
  /// How far below a header its columns are looked for.
  let headerReach = 20.0
}
