// What a character looks like, whatever its font calls it, and which digit that is.

import PageModel

internal import CPageReader

struct DigitShape {
  /// How far each square of the raster differs from the mean, of length 1 as a vector: the product of two is their
  /// correlation.
  private let ink: [Float]
  private let holes: Int

  /// Of 10,283 digits in 60 fonts of real documents (403 shapes), none is more than 0.78 like another digit with as many
  /// holes. Where a font called them another digit than they are, all but 3 in 100 would be found out.
  private enum Limits {
    static let alike: Float = 0.82
    static let margin: Float = 0.1
  }

  /// The holes of each digit. A 4 may be open, but not to be taken for one: what has no hole may be a 1.
  private static let holes = [1, 0, 0, 0, 1, 0, 1, 0, 2, 1]

  private static let references: [[[Float]]] = DigitReferences.shapes.map { shapes in
    shapes.map { shape in
      unit(shape.withUTF8Buffer { $0.map { Float($0 < UInt8(ascii: "a") ? $0 - 48 : $0 - 87) } })
    }
  }

  /// Nil if its font draws nothing.
  /// - Parameter turns: quarters clockwise that stand it upright.
  init?(_ raw: UnsafePointer<page_reader_page>, glyph: Int, turns: Int) {
    var shape = page_reader_shape()
    guard page_reader_draw_shape(raw, glyph, Int32(turns), &shape) else { return nil }
    ink = withUnsafeBytes(of: shape.ink) { Self.unit($0.map(Float.init)) }
    holes = Int(shape.holes)
  }

  /// Whether this is clearly another digit and clearly not this one; what is merely unlike may be a typeface of its own.
  func isAnother(than digit: Int) -> Bool {
    let own = likeness(to: digit)
    // Most digits end here.
    guard own < 1 - Limits.margin else { return false }
    return Self.references.indices.contains { other in
      guard other != digit, Self.holes[other] == holes else { return false }
      let likeness = likeness(to: other)
      return likeness >= Limits.alike && own <= likeness - Limits.margin
    }
  }

  private func likeness(to digit: Int) -> Float {
    Self.references[digit].map { zip($0, ink).reduce(0) { $0 + $1.0 * $1.1 } }.max() ?? 0
  }

  private static func unit(_ values: [Float]) -> [Float] {
    let mean = values.reduce(0, +) / Float(values.count)
    let spread = values.map { $0 - mean }
    let length = spread.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? spread.map { $0 / length } : spread
  }
}
