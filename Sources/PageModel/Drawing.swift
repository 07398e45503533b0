// A picture to be painted, as plain values: what is put together above is painted by the library below, and neither
// knows the other.

import Foundation

/// Things that lie on each other, the first below. Points, origin at the top left.
package struct Drawing: Sendable {
  package struct Colour: Sendable, Hashable {
    /// 0xRRGGBB.
    package var value: UInt32
    /// 0 unseen to 1.
    package var opacity: Double

    package init(value: UInt32, opacity: Double = 1) { (self.value, self.opacity) = (value, opacity) }
  }

  package struct Pen: Sendable, Hashable {
    package var colour: Colour
    package var width: Double
    package var isDashed: Bool

    package init(colour: Colour, width: Double, isDashed: Bool = false) {
      (self.colour, self.width, self.isDashed) = (colour, width, isDashed)
    }
  }

  package enum Mark: Sendable {
    case rectangle(Box, fill: Colour?, pen: Pen?)
    /// From the first corner of the box to the opposite one, whichever way, with a dot at its end.
    case line(fromX: Double, fromY: Double, toX: Double, toY: Double, pen: Pen, endsInDot: Bool)
    /// Begins at a point of its base line, or ends there; light around it keeps it legible on anything.
    case text(String, x: Double, y: Double, size: Double, colour: Colour, isEnd: Bool, hasHalo: Bool)
    /// A PNG file, stretched.
    case picture(Data, Box, opacity: Double)
  }

  package var width, height: Double
  package var marks: [Mark] = []

  package init(width: Double, height: Double) { (self.width, self.height) = (width, height) }
}
