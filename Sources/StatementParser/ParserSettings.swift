// How long texts are and where they stand, by which titles, names and entries of contents are told from other lines, each
// with its reason.

/// Lengths in characters.
enum ParserSettings {
  /// Headers have no more rows, with a caption inside the frame.
  static let mostHeaderRows = 6

  // What a document says of itself.

  /// Pages at the front whose titles are read: cover, contents.
  static let frontPages = 3
  /// More lines than this on a page and it is no cover.
  static let mostCoverLines = 12
  /// A line that names the document or its office is no longer: others are prose.
  static let longestNamingLine = 60
  /// Names of offices: shorter ones are words, longer ones sentences.
  static let officeLengths = 4...40
  /// A title on the cover says most of what a document is, …
  static let coverWeight = 3
  /// … the title of a table more than a line on another page of the front.
  static let captionWeight = 2

  // Contents.

  /// A list of contents begins on one of the first pages.
  static let lastContentsStart = 6
  /// So many entries at least make a table a list of contents.
  static let fewestEntries = 3
  /// 公开01表, 附表12
  static let longestTableNumber = 7
  /// Numbers of tables in a list have no more digits than this.
  static let numberDigits = 1...2
  /// An entry with its number is no longer, …
  static let longestEntry = 60
  /// … and its title has as many.
  static let titleLengths = 4...50

  // Tables.

  /// A header fills this share of its cells; a row of data without amounts leaves the columns of amounts blank.
  static let headerFill = 0.75
  /// 201: codes of a 类 have as many digits; of shorter ones a column of counters may be made.
  static let shortestLongCode = 3
  /// So few characters in the first row of a page are the end of the label above.
  static let longestLabelRest = 2
  /// A line that wraps leaves less room in its cell, in characters: one, and the white around it.
  static let roomInFullLine = 2.0
  /// How far the middle of a name may lie off the middle of its merged cell, in lines: one row more on another page moves
  /// it by half a row.
  static let centresDrift = 0.4
  /// So many amounts at least show how many decimals a column has.
  static let fewestAmounts = 2
}
