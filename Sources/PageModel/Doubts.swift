// Custody: what may have gone wrong between the page and a character, kept with it all the way to the written amount.

/// Reasons why what was read may not be what the page shows. Each is a diagnostic too, with its place; an amount with a
/// doubt is never proven.
public struct Doubts: OptionSet, Sendable, Hashable {
  public var rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The text layer names a character and the page shows something unlike it.
  public static let unlikePrint = Doubts(rawValue: 1 << 0)
  /// Something is printed beside it that the text layer does not name.
  public static let unnamedInk = Doubts(rawValue: 1 << 1)
  /// Other text lies over it, and which of the two is seen cannot be told.
  public static let overlaid = Doubts(rawValue: 1 << 2)
  /// Characters and places of the page could not be paired.
  public static let misaligned = Doubts(rawValue: 1 << 3)
  /// The page has so many small characters that some were dropped.
  public static let dropped = Doubts(rawValue: 1 << 4)
  /// Its font does not say which characters it draws, or says other ones.
  public static let garbledFont = Doubts(rawValue: 1 << 5)
  /// It could not be compared with what the page shows, or only as a blot.
  public static let unchecked = Doubts(rawValue: 1 << 11)

  /// Text beside it goes on where the page ends or something cuts it off.
  public static let cutOff = Doubts(rawValue: 1 << 12)
  /// A reader's note lies over it, which may strike it out or hide it.
  public static let annotated = Doubts(rawValue: 1 << 13)

  /// It is longer than its cell and runs into another number's.
  public static let overfull = Doubts(rawValue: 1 << 6)
  /// It stands on several lines, each of which could be a number by itself.
  public static let broken = Doubts(rawValue: 1 << 7)
  /// Its table says two units.
  public static let twoUnits = Doubts(rawValue: 1 << 8)
  /// A page break cuts it in two.
  public static let cut = Doubts(rawValue: 1 << 9)
  /// The unit of its column contradicts the table's sums.
  public static let otherUnit = Doubts(rawValue: 1 << 10)

  /// A page break may have cut its row's label.
  public static let cutLabel = Doubts(rawValue: 1 << 14)
  /// Its header does not show which columns it is over.
  public static let unclearHeader = Doubts(rawValue: 1 << 15)

  private static let names: [(Doubts, String)] = [
    (.unlikePrint, "reader.unlike-print"), (.unnamedInk, "reader.unnamed-ink"), (.overlaid, "reader.overlaid-text"),
    (.misaligned, "reader.misaligned-text"), (.dropped, "reader.dropped-text"), (.garbledFont, "reader.garbled-text"),
    (.unchecked, "reader.unchecked-print"), (.cutOff, "reader.cut-off-text"), (.annotated, "reader.annotated-text"),
    (.cut, "parser.number-cut"), (.cutLabel, "parser.label-cut"), (.otherUnit, "reconcile.contradicting-units"),
    (.overfull, "layout.overfull-cell"), (.broken, "parser.broken-number"), (.twoUnits, "layout.contradicting-units"),
    (.unclearHeader, "layout.unclear-header"),
  ]

  /// Each by itself.
  public static let all: [Doubts] = names.map { $0.0 }

  /// The ids of the diagnostics.
  public var ids: [String] { Self.names.filter { contains($0.0) }.map { $0.1 } }

  /// - Parameter ids: as in ``ids``; unknown ones are left out.
  public init(ids: some Sequence<String>) {
    let ids = Set(ids)
    self = Self.names.reduce(into: []) { if ids.contains($1.1) { $0.insert($1.0) } }
  }
}

extension Doubts: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(ids: try decoder.singleValueContainer().decode([String].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ids)
  }
}
