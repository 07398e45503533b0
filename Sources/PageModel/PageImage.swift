import Foundation

/// A picture of a page as a file, for outputs that show it.
public struct PageImage: Sendable, Hashable {
  /// Of the page, in points.
  public var width, height: Double
  public var png: Data

  public init(width: Double, height: Double, png: Data) {
    self.width = width
    self.height = height
    self.png = png
  }
}
