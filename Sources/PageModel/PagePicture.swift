/// A part of a page as a reader sees it.
public struct PagePicture: Sendable, Hashable {
  /// In pixels.
  public var width, height: Int
  /// Red, green and blue of each pixel, row by row from the top left, without gaps.
  public var pixels: [UInt8]

  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == 3 * width * height)
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
