import PageModel

/// A word: characters that stand together on one line, with no rule between them.
package struct Token: Sendable, Hashable {
  /// Without white space, look-alike characters replaced.
  package var text: String
  /// The characters as the text layer has them.
  package var raw: String
  package var box: Box
  /// Font size in points.
  package var size: Double
  /// `scan` as soon as one of its characters was recognised from a picture.
  package var source: GlyphSource
  /// Those of all of its characters.
  package var doubts: Doubts

  package init(
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
package struct TokenizedPage: Sendable {
  package var number: Int
  package var width, height: Double
  package var tokens: [Token]
  package var rules: [RulingLine]
  package var diagnostics: [Diagnostic]

  package init(
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
