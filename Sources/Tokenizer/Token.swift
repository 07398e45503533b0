import PageModel

/// A word: characters that stand together on one line, with no rule between them.
public struct Token: Sendable, Hashable {
  /// Without white space, look-alike characters replaced.
  public var text: String
  /// The characters as the text layer has them.
  public var raw: String
  public var box: Box
  /// Font size in points.
  public var size: Double
  /// `scan` as soon as one of its characters was recognised from a picture.
  public var source: GlyphSource
  /// Those of all of its characters.
  public var doubts: Doubts

  public init(
    text: String, raw: String, box: Box, size: Double, source: GlyphSource = .text, doubts: Doubts = []
  ) {
    self.text = text
    self.raw = raw
    self.box = box
    self.size = size
    self.source = source
    self.doubts = doubts
  }
}

/// The words of one page, and the lines that were drawn on it.
public struct TokenizedPage: Sendable {
  public var number: Int
  public var width, height: Double
  public var tokens: [Token]
  public var rules: [RulingLine]
  public var diagnostics: [Diagnostic]

  public init(
    number: Int, width: Double, height: Double, tokens: [Token], rules: [RulingLine],
    diagnostics: [Diagnostic] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.tokens = tokens
    self.rules = rules
    self.diagnostics = diagnostics
  }
}
