// Pages out of bytes: characters that budgets are made of and rules, on a coarse raster, so that rows and columns come about.

import PageModel

struct DrawnPages {
  private(set) var pages: [Page] = []

  private static let (width, height) = (600.0, 800.0)
  /// Bytes of a thing on a page.
  private static let step = 4
  private static let mostPages = 4
  /// Points of a step of the raster.
  private static let raster = 5.0
  private static let alphabet = Array(
    "0123456789.,-%()（）一二三、：:合计小本年支出收入表目录单位万元预算决基款项类其中三公经费2024201公开 \u{FFFD}年度部门因接待".unicodeScalars)

  init(_ bytes: [UInt8]) {
    var page = Self.page(1)
    for start in stride(from: 0, to: bytes.count - Self.step + 1, by: Self.step) {
      let (kind, first) = (bytes[start], bytes[start + 1])
      let place = (Double(bytes[start + 2]) / 2 * Self.raster, Double(bytes[start + 3]) * 3)
      switch kind {
      case 255:
        guard pages.count + 1 < Self.mostPages else { continue }
        pages.append(page)
        page = Self.page(pages.count + 1)
      case 200...254: page.rules.append(Self.rule(isAcross: kind % 2 == 0, first, place))
      default: page.glyphs += Self.word(kind, first, place)
      }
    }
    pages.append(page)
  }

  private static func page(_ number: Int) -> Page {
    Page(number: number, width: width, height: height, fonts: ["drawn"])
  }

  private static func rule(isAcross: Bool, _ length: UInt8, _ place: (x: Double, y: Double)) -> RulingLine {
    let length = Double(length) * 2
    return isAcross
      ? RulingLine(axis: .horizontal, position: place.y, start: place.x, end: place.x + length)
      : RulingLine(axis: .vertical, position: place.x, start: place.y, end: place.y + length)
  }

  /// Some characters of the alphabet, one beside the other.
  private static func word(_ kind: UInt8, _ first: UInt8, _ place: (x: Double, y: Double)) -> [Glyph] {
    let size = 6 + Double(kind % 3) * 3
    return (0...Int(kind / 16)).map { index in
      let scalar = alphabet[(Int(first) * (1 + index * Int(kind % 7)) + index) % alphabet.count]
      let width = scalar.isASCII ? size / 2 : size
      let x = place.x + Double(index) * width
      return Glyph(
        scalar: scalar, box: Box(x0: x, y0: place.y, x1: x + width, y1: place.y + size), size: size)
    }
  }
}
