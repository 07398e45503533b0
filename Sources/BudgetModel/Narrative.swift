// All that a document says outside its tables.

/// The text of a document, read.
public struct Narrative: Sendable, Hashable {
  public var figures: [NarrativeFigure]
  public var statements: [NarrativeStatement]
  public var outline: [OutlineEntry]
  /// The tests of its figures.
  public var checks: [NarrativeCheck]
  /// What became of the numbers of the explanatory text.
  public var numbers: NarrativeNumberUse

  public init(
    figures: [NarrativeFigure] = [], statements: [NarrativeStatement] = [], outline: [OutlineEntry] = [],
    checks: [NarrativeCheck] = [], numbers: NarrativeNumberUse = NarrativeNumberUse()
  ) {
    self.figures = figures
    self.statements = statements
    self.outline = outline
    self.checks = checks
    self.numbers = numbers
  }
}

/// Counts of the numbers of the explanatory text by what they turned out to be.
public struct NarrativeNumberUse: Sendable, Hashable, Codable {
  public var figures = 0
  public var dates = 0
  /// List numbers, numbers of documents, of figures and of forms.
  public var listNumbers = 0
  public var codes = 0
  /// 单价100万元以上
  public var thresholds = 0
  /// Seen and not used; each has a diagnostic with its place.
  public var unused = 0

  public init() {}

  public static func += (left: inout NarrativeNumberUse, right: NarrativeNumberUse) {
    left.figures += right.figures
    left.dates += right.dates
    left.listNumbers += right.listNumbers
    left.codes += right.codes
    left.thresholds += right.thresholds
    left.unused += right.unused
  }
}
