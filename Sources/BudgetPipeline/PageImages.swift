// Pictures of pages, for outputs that show them. Reading leaves no picture behind, so that memory holds one page: those that
// are wanted are painted once more.

import Foundation
import PageModel
import PageReader

extension BudgetReader {
  /// A drawing as a PNG file, two pixels a point; nil if it cannot be painted.
  package static func png(of drawing: Drawing) -> Data? { drawing.png(scale: pixelsAPoint) }

  /// As sharp as the pictures of pages are.
  private static let pixelsAPoint = 2.0

  /// Pictures of some pages of a PDF; ``onPage`` is called before each.
  /// - Parameter numbers: 1-based.
  /// - Returns: by number; pages that cannot be painted are left out.
  /// - Throws: ``InputProblem`` if the PDF cannot be opened.
  package func images(ofPages numbers: [Int], in data: Data) throws(InputProblem) -> [Int: PageImage] {
    let reader = try open(data)
    var images: [Int: PageImage] = [:]
    for number in numbers {
      onPage?(number, reader.pageCount)
      images[number] = PageImage(ofPage: number, of: reader)
    }
    return images
  }
}
