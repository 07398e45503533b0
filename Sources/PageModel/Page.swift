// What the page reader copies out of a PDF page: plain values, no text of a second page beside it.

/// One character of the text layer, as the producer encoded it.
public struct Glyph: Sendable, Hashable {
  public var scalar: Unicode.Scalar
  public var box: Box
  /// Font size in points, 0 if unknown.
  public var size: Double
  /// Index into ``Page/fonts``.
  public var font: Int
  /// False if the page does not show the character where the text layer puts it: it was clipped, painted over, or has
  /// the colour of its paper.
  public var isVisible: Bool
  public var source: GlyphSource
  /// Why it may not be what it says.
  public var doubts: Doubts

  public init(
    scalar: Unicode.Scalar, box: Box, size: Double, font: Int = 0, isVisible: Bool = true,
    source: GlyphSource = .text, doubts: Doubts = []
  ) {
    self.scalar = scalar
    self.box = box
    self.size = size
    self.font = font
    self.isVisible = isVisible
    self.source = source
    self.doubts = doubts
  }

  /// Stands for something that the page shows and the text layer does not name.
  public static let unnamed: Unicode.Scalar = "\u{FFFD}"
}

/// Where a character comes from.
public enum GlyphSource: String, Sendable, Hashable, Codable, CaseIterable {
  /// The document's own text.
  case text
  /// Recognised from a picture, by whoever made the document.
  case scan
}

/// A straight ruling line, horizontal or vertical; pieces that lie on one line are one rule.
public struct RulingLine: Sendable, Hashable {
  public enum Axis: String, Sendable { case horizontal, vertical }

  public var axis: Axis
  /// y of a horizontal, x of a vertical rule, in points.
  public var position: Double
  /// Where it starts and ends along its axis, in points.
  public var start, end: Double
  public var thickness: Double

  public init(
    axis: Axis, position: Double, start: Double, end: Double, thickness: Double = 0.5
  ) {
    self.axis = axis
    self.position = position
    self.start = start
    self.end = end
    self.thickness = thickness
  }

  public var length: Double { end - start }
}

/// One page as shown, after its rotation.
public struct Page: Sendable {
  /// 1-based.
  public var number: Int
  /// In points.
  public var width, height: Double
  public var fonts: [String]
  public var glyphs: [Glyph]
  public var rules: [RulingLine]
  /// The boxes of pictures.
  public var images: [Box]
  public var diagnostics: [Diagnostic]

  public init(
    number: Int, width: Double, height: Double, fonts: [String] = [], glyphs: [Glyph] = [],
    rules: [RulingLine] = [], images: [Box] = [], diagnostics: [Diagnostic] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.fonts = fonts
    self.glyphs = glyphs
    self.rules = rules
    self.images = images
    self.diagnostics = diagnostics
  }
}
