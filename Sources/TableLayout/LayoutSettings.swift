// Every length that decides where a table and its cells are, with its reason.

/// Tolerances of the layout: in points unless a name says ems, a share or characters.
struct LayoutSettings: Sendable {
  /// Of all layouts. What a line, a word or a cell is by itself is asked with these too.
  static let standard = LayoutSettings()

  /// How far a rule may end before the one that it meets.
  let reach = 3.0
  /// How far an upright rule that crosses no other may end from the top and bottom of the frame it belongs to.
  let strayReach = 6.0
  /// Edges nearer than this are one: no row or column is so thin.
  let thinnest = 3.0
  /// The share of a cell's side that must be ruled for it to be an edge.
  let ruledShare = 0.6
  /// A horizontal rule that ends this far outside the last vertical one shows a column without an outer border.
  let openColumn = 8.0
  /// How far a column border may move from page to page.
  let edgeSlack = 5.0
  /// Rows of two parts of one sheet lie at one height, give or take the pixel that their lines were moved to.
  let sheetSlack = 1.5
  /// How far the middles of two words of one line may differ, in ems.
  let lineSlackInEms = 0.5

  /// A line that leaves less room than this in its cell, in ems, may go on in the next: two letters, and the white
  /// around them.
  let wrapRoomInEms = 2.5
  /// Rows that all begin with a code, an enumerator or a sum are no chance from this many on.
  let fewestMarkedRows = 4
  /// So many amounts on top of one another in a cell, and as many beside others, are no one row: neither a label nor an amount
  /// is ever so high.
  let fewestHeapedAmounts = 6
  /// So many rows of the table in each row of the lattice show that it does not rule its rows.
  let fewestRowsOfRegion = 2

  /// Sizes of one font differ by less, in points: what is measured from word to word must not come from the font.
  let fontSizeSlack = 0.1

  // Pages that lie tilted.

  /// Words at least this far apart, in ems, show how a page is tilted; nearer ones drown in rounding.
  let slopeReachInEms = 3.0
  /// Fewer pairs of words tell nothing of the page.
  let fewestSlopes = 8
  /// Slopes that differ by less than this share of the usual one are alike, and …
  let slopeSpread = 0.5
  /// … so many of all must be alike: words of other fonts stand higher or lower, but not the farther the more.
  let likeSlopeShare = 0.75

  // Sheets that hold two pages.

  /// The share of a sheet's outer margins that must be white between its halves: each has as much at its own sides, …
  let foldShare = 0.75
  /// … where it has any.
  let narrowestMargin = 10.0
  /// Sheets of one format differ by less: programs round the sizes of paper, and trim.
  let sheetSizeSlack = 5.0
  /// A line of sentences that fills this share of the text is no label.
  let fullLineShare = 0.75

  // Tables without rules.

  /// Fewer rows with amounts than this are no table, unless a caption announces one.
  let fewestRows = 3
  /// How many lines above its first row a table's caption may begin.
  let captionReach = 6
  /// So many lines of one word may stand between two rows of a table.
  let longestBridge = 4
  /// The share of a run's amounts that must end where others end, where no caption announces a table: most, because
  /// remarks and counts stand in it too.
  let alignedShare = 0.75
  /// An upright rule that goes along more than this share of the words is a border of columns, and no line of a drawing.
  let uprightShare = 0.5
  /// Columns are parted by at least this much white, in points.
  let narrowestGap = 2.0
  /// Columns that touch show in so many amounts on the left: a summary may have no more there.
  let fewestTouching = 2
  /// How far a rule between two words may reach into the box of one, which is wider than the print.
  let ruleOverlap = 1.0
  /// The white between the outermost words and the border that they would have.
  let outerMargin = 2.0
  /// Lines nearer than this share of the usual distance are one row: a label that wraps.
  let wrapShare = 0.75
  /// Rows of amounts make a list of them where there are more than one, …
  let fewestListedRows = 2
  /// … on this share of the lines: labels of five lines are rare, and forms hold two amounts on a page.
  let listedRowsShare = 0.2
  /// Lines of one text are as far apart as those of another, give or take this share.
  let likePitch = 1.1
  /// The share of neighbouring rows with amounts that must be ruled off for the rules to part all rows.
  let ruledRowsShare = 0.8
  /// Lines of one header cell are at most this far apart, in ems, …
  let wrapPitchInEms = 1.45
  /// … or, in print of one and a half lines, this far, where they can be nothing else.
  let widestWrapPitchInEms = 1.6
  /// Words on the same line of print stand as high to within this, in points.
  let sameLineSlack = 1.0
  /// Names of one row of a header stand as high to within this: a line of one that wraps beside them seldom does.
  let exactLineSlack = 0.3
  /// Lines of a table that are nearer, in ems, are one row: rows are at least as high as their letters.
  let lowestRowInEms = 1.0
  /// A row without amounts below a table without rules is no further away: 1.5 lines of print, in ems.
  let blankRowReachInEms = 1.5
  /// Middles of columns that differ by less are one, in ems: a group's name stands in either.
  let centreSlackInEms = 0.3
  /// One that has all columns to itself may stand twice as far off: nothing else can be its own.
  let loneCentreSlackInEms = 2.4
  /// One that stands farther off, in ems, is in the middle of no columns: half the width of the narrowest ones.
  let unclearCentreInEms = 1.2
  /// … unless all other columns are at least so many times as far.
  let unclearRival = 1.5
  /// A label in the middle of its rows leaves as much above as below, give or take this share of a row: less than half, for
  /// the next border is one row away.
  let mergedMiddleShare = 0.4
  /// Words that begin, or end, at one place do so give or take this.
  let flushSlack = 3.0
  /// Lines of one header cell lie over one another by more than this share of the narrower.
  let wrapOverlap = 0.5
  /// The names of a group's columns begin at least this far below the group's own, in ems.
  let levelGapInEms = 0.2
  /// A name over all columns, 决算数, is of the size of their own names, give or take this, and …
  let loneHeaderSizeSlack = 1.0
  /// … stands no farther above them, in ems: the white between two lines of a table in rows of three times their height, …
  let loneHeaderReachInEms = 2.0
  /// … are no more than the lines of a name in a narrow column, and a group's above it, …
  let mostLoneHeaders = 4
  /// … has no more characters: a longer one is a title.
  let longestLoneHeader = 12
  /// … unless it stands over columns of one side only, as 2026年预算数比2025年执行数增减额 does.
  let longestColumnName = 24

  /// Of the lines of a form or a list of work fewer hold amounts: a table of amounts has one line of them below many of
  /// header.
  let dataShareOfText = 0.05
  /// A heading below a table begins where the table does, or is indented by two characters: what stands further right
  /// is in a column.
  let headingIndentInEms = 2.5

  // Words and lines by themselves.

  /// A line of more characters is prose, with a full stop or without.
  let longestTableLine = 60
  /// … if it is of no more words: prose is set without white between them, and a table's cells are not.
  let mostProseWords = 4
  /// A heading has no more characters: a longer line is a sentence that begins with a number.
  let longestHeading = 40
  /// A whole number up to this may be a counter or a year.
  let largestCounter: Int64 = 9999

  // One number or two in a cell.

  /// A note's number is smaller than this share of the amount, …
  let noteSize = 0.75
  /// … and its foot stands above the amount's by this share of it.
  let noteRise = 0.15
  /// A line that is broken fills this share of its cell: else there would be room for more.
  let fullLine = 0.5
  /// How far apart, in ems, the parts of one number may stand on a line, …
  let widestPartGapInEms = 1.5
  /// … how far over one another, …
  let deepestPartOverlapInEms = 0.7
  /// … and how far off its middle: less than the slack of a line, because small raised digits are notes.
  let partDriftInEms = 0.25
  /// The lines of a note leave less than this between them, in ems, …
  let widestNoteGapInEms = 1.3
  /// … two sentences that nothing else ties less than this, …
  let noteSpacingInEms = 0.6
  /// … and their print differs by less than this share.
  let noteSizeTolerance = 0.1
  /// How far, in ems, the box of a number may reach over the border of its cell: half a digit, of which most is blank.
  let overfullReachInEms = 0.3
  /// Names of columns that only forms have: fewer may be labels that stand on one line.
  let fewestFormHeaders = 3
  /// Lines of one text stand closer, in ems; rows without rules, with some room in their cells, do not.
  let widestLeadingInEms = 1.4
  /// A line that wraps leaves less room in its column, in ems: a character, or two where a sign may not begin a line.
  let mostRoomInEms = 2.1
  /// Texts beside each other in one row of a form, whose lines are of different number, stand this much off, in ems.
  let rowDriftInEms = 0.9
  /// Rows of one form stand no farther apart, in ems.
  let widestRowGapInEms = 2.5
  /// A header that is printed again has no more rows: a caption inside the frame, names on three levels, a sum.
  let mostRepeatedRows = 6
  /// Lines of one text stand no closer, in ems: they would lie over each other.
  let tightestLineInEms = 0.75
  /// Most stand at least as far apart, in ems.
  let usualLineInEms = 0.95
  /// Words that reach into each other by more, in ems, are no neighbours on one line; brackets may reach by their blank half.
  let overprintInEms = 0.5
  /// The middle of a line is no nearer to the border above it, in ems, than half of its height.
  let cutMiddleInEms = 0.35
  /// The next line of a text begins nearer to the last one, in ems, than half a blank line.
  let overfullLeadingInEms = 0.6

  /// What is left of a number's cents for the next line has no more digits.
  let mostRestDigits = 2

  // Captions.

  /// A caption is seldom of more lines, and prose begins somewhere above it.
  let mostCaptionLines = 8
  /// Lines of a caption that say nothing we know: dates, remarks, the head of a form.
  let mostUnreadLines = 4
  /// The middle of a caption's last line may lie so far below the upper border of the frame.
  let captionOverlap = 1.0
  /// A title stands in the middle of its page, or of its other line, give or take this many letters: its lines end in
  /// signs of half a letter, and the lines around it need not fill the page.
  let centreSlackOfTitleInEms = 1.0
  /// Lines of one title are no farther apart, in ems, than at double leading: a font's own is 1.3 letters, of which its
  /// boxes fill most.
  let widestTitleGapInEms = 1.75
  /// Words of an office's name stand closer than this, in ems, however widely it is set.
  let apartFromNameInEms = 3.0
  /// Sizes of lines of one title differ by less: the size of a line is that of its largest word.
  let titleSizeSlack = 0.5
  /// The upper line of a title has more characters: a shorter one had room for more of it.
  let shortestUpperTitle = 8
  /// What stands inside a frame above its title has no more characters: 附件2, 附表3：, （2024年度）
  let longestAnnex = 10

  // Tables side by side, and over several pages.

  /// Frames stand side by side where they share more than this part of the lower one's height.
  let besideShare = 0.5
  /// Frames of one table are as wide, but for what a few of their borders may have moved.
  let frameSlack = 20.0
  /// A column is as wide on each page, give or take one part of so many, …
  let likeWidthParts = 3.0
  /// … and this much: a third of a narrow column is less than its border may move.
  let likeWidthSlack = 2.0
}
