// The headings of a document's text.

import PageModel

/// A heading of the text.
public struct OutlineEntry: Sendable, Hashable, Codable {
  /// As printed, with its number.
  public var heading: String
  /// 1 for the outermost.
  public var level: Int
  /// 1-based.
  public var page: Int
  public var box: Box

  public init(heading: String, level: Int, page: Int, box: Box) {
    self.heading = heading
    self.level = level
    self.page = page
    self.box = box.rounded
  }
}
