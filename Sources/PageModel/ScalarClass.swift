// What a character is, asked of every glyph of a page. The standard library looks each up in its tables of Unicode, some
// 300 instructions a question; nearly all characters of these documents are ASCII or unified ideographs, of which it is
// known. The answers are the same.

extension Unicode.Scalar {
  /// `properties.isIdeographic`.
  package var isIdeographic: Bool {
    switch value {
    case ..<Self.firstIdeograph: false
    case Self.unifiedIdeographs: true
    default: properties.isIdeographic
    }
  }

  /// `properties.isAlphabetic`: ideographs too.
  package var isAlphabetic: Bool {
    switch value {
    case ..<0x80: (0x41...0x5A).contains(value & ~0x20)
    case Self.unifiedIdeographs: true
    default: properties.isAlphabetic
    }
  }

  /// `properties.isDash`.
  package var isDash: Bool {
    switch value {
    case ..<0x80: self == "-"
    case Self.unifiedIdeographs: false
    default: properties.isDash
    }
  }

  /// 〆, the first there is.
  private static var firstIdeograph: UInt32 { 0x3006 }
  private static var unifiedIdeographs: ClosedRange<UInt32> { 0x4E00...0x9FFF }
}
