/// Tolerances of the layout, in points unless a name says ems.
struct LayoutSettings: Sendable {
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
  /// How far the middles of two words of one line may differ, in ems.
  let lineSlackInEms = 0.5

  /// A line that leaves less room than this in its cell, in ems, may go on in the next: two letters, and the white
  /// around them.
  let wrapRoomInEms = 2.5
  /// So many rows of the table in each row of the lattice show that it does not rule its rows.
  let fewestRowsOfRegion = 2

  /// Sizes of one font differ by less, in points: what is measured from word to word must not come from the font.
  let fontSizeSlack = 0.1

  /// Words at least this far apart, in ems, show how a page is tilted; nearer ones drown in rounding.
  let slopeReachInEms = 3.0
  /// Fewer pairs of words tell nothing of the page.
  let fewestSlopes = 8

  // Tables without rules.

  /// Fewer rows with amounts than this are no table, unless a caption announces one.
  let fewestRows = 3
  /// How many lines above its first row a table's caption may begin.
  let captionReach = 6
  /// So many lines of one word may stand between two rows of a table.
  let longestBridge = 4
  /// Columns are parted by at least this much white, in points.
  let narrowestGap = 2.0
  /// Lines nearer than this share of the usual distance are one row: a label that wraps.
  let wrapShare = 0.75
  /// Lines of one header cell are at most this far apart, in ems.
  let wrapPitchInEms = 1.45
  /// A group's name may stand this far off the middle of its columns, in ems.
  let centreSlackInEms = 1.2
  /// The names of a group's columns begin at least this far below the group's own, in ems.
  let levelGapInEms = 0.2
}
