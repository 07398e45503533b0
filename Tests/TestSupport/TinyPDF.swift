// PDFs of a few lines, written by the test that needs them: what the page reader makes of a drawing operator shows
// without any fixture.

import Foundation

public enum TinyPDF {
  /// A page as its content stream.
  public struct Page {
    var content: String
    var width, height, rotation: Int
    /// Entries of the page's resources besides its font.
    var resources: String
    /// Dictionaries of annotations.
    var annotations: String

    public init(
      _ content: String, width: Int = 200, height: Int = 100, rotation: Int = 0, resources: String = "",
      annotations: String = ""
    ) {
      self.annotations = annotations
      self.content = content
      self.width = width
      self.height = height
      self.rotation = rotation
      self.resources = resources
    }
  }

  /// Text in Helvetica, its baseline at a point; origin at the bottom left, as PDF has it.
  public static func text(_ text: String, x: Double, y: Double, size: Double = 10) -> String {
    "BT /F1 \(size) Tf \(x) \(y) Td (\(text)) Tj ET\n"
  }

  /// Not embedded: a machine draws it by a font of its own that is much like it.
  public static let helvetica =
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

  /// - Parameters:
  ///   - objects: further objects, numbered from 100, that resources and the font may name.
  ///   - font: what the text is printed in.
  ///   - catalog: entries of the document's catalog.
  public static func data(
    _ pages: [Page], objects: [String] = [], font: String = helvetica, catalog: String = ""
  ) -> Data {
    var numbered: [(Int, String)] = []
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    numbered.append((1, "<< /Type /Catalog /Pages 2 0 R \(catalog) >>"))
    numbered.append((2, "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"))
    numbered.append((3, font))
    for (index, page) in pages.enumerated() {
      numbered.append(
        (
          10 + 2 * index,
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(page.width) \(page.height)] /Rotate \(page.rotation) "
            + "/Resources << /Font << /F1 3 0 R >> \(page.resources) >> /Annots [\(page.annotations)] "
            + "/Contents \(11 + 2 * index) 0 R >>"
        ))
      numbered.append(
        (11 + 2 * index, "<< /Length \(page.content.utf8.count) >>\nstream\n\(page.content)\nendstream"))
    }
    numbered += objects.enumerated().map { (100 + $0, $1) }
    return assembled(numbered)
  }

  private static func assembled(_ objects: [(Int, String)]) -> Data {
    var body = "%PDF-1.4\n"
    var table = ""
    for (number, object) in objects {
      let place = String(body.utf8.count)
      table += "\(number) 1\n\(String(repeating: "0", count: 10 - place.count))\(place) 00000 n \n"
      body += "\(number) 0 obj\n\(object)\nendobj\n"
    }
    let start = body.utf8.count
    let size = (objects.map(\.0).max() ?? 0) + 1
    body += "xref\n0 1\n0000000000 65535 f \n\(table)trailer\n<< /Size \(size) /Root 1 0 R >>\n"
    return Data((body + "startxref\n\(start)\n%%EOF\n").utf8)
  }
}
