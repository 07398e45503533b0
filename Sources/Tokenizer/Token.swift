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

  public init(text: String, raw: String, box: Box, size: Double) {
    self.text = text
    self.raw = raw
    self.box = box
    self.size = size
  }
}

/// The words of one page, and the lines that were drawn on it.
public struct TokenizedPage: Sendable {
  public var number: Int
  public var width, height: Double
  public var tokens: [Token]
  public var rules: [Rule]
  public var hasImages: Bool
  public var diagnostics: [Diagnostic]

  public init(
    number: Int, width: Double, height: Double, tokens: [Token], rules: [Rule],
    hasImages: Bool = false, diagnostics: [Diagnostic] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.tokens = tokens
    self.rules = rules
    self.hasImages = hasImages
    self.diagnostics = diagnostics
  }
}
