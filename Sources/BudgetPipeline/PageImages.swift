// Pictures of pages, for outputs that show them. Reading leaves no picture behind, so that memory holds one page: those that
// are wanted are painted once more.

import Foundation
import PageModel
import PageReader

/// A PDF that stays open after it was read, so that its pages can be painted without opening it again: fonts and all that
/// the library knows of it would be in memory twice. For one task.
package final class OpenPDF {
  fileprivate let reader: DocumentReader

  fileprivate init(_ reader: DocumentReader) { self.reader = reader }
}

extension BudgetReader {
  /// Reads a PDF held in memory, which stays open.
  /// - Throws: ``InputProblem`` if it gives no table.
  package func openDocument(
    from data: Data, file: String
  ) throws(InputProblem) -> (document: BudgetDocument, pdf: OpenPDF) {
    let reader = try open(data)
    return (try document(from: reader, file: file), OpenPDF(reader))
  }

  /// A drawing as a PNG file, two pixels a point; nil if it cannot be painted.
  package static func png(of drawing: Drawing) -> Data? { drawing.png(scale: pixelsAPoint) }

  /// As sharp as the pictures of pages are.
  private static let pixelsAPoint = 2.0

  /// Pictures of some pages of a PDF; ``onPage`` is called before each.
  /// - Parameter numbers: 1-based.
  /// - Returns: by number; pages that cannot be painted are left out.
  /// - Throws: ``InputProblem`` if the PDF cannot be opened.
  package func images(ofPages numbers: [Int], in data: Data) throws(InputProblem) -> [Int: PageImage] {
    images(ofPages: numbers, in: OpenPDF(try open(data)))
  }

  /// The same of one that is open.
  package func images(ofPages numbers: [Int], in pdf: OpenPDF) -> [Int: PageImage] {
    let reader = pdf.reader
    var images: [Int: PageImage] = [:]
    for number in numbers {
      onPage?(number, reader.pageCount)
      images[number] = PageImage(ofPage: number, of: reader)
    }
    return images
  }
}
