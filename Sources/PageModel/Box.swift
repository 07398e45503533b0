/// A rectangle on a page, in points, origin at the top left of the page as shown (after its rotation).
public struct Box: Sendable, Hashable, Codable {
  public var x0, y0, x1, y1: Double

  public init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  public var width: Double { x1 - x0 }
  public var height: Double { y1 - y0 }
  public var midX: Double { (x0 + x1) / 2 }
  public var midY: Double { (y0 + y1) / 2 }

  /// The smallest box around both.
  public func union(_ other: Box) -> Box {
    Box(
      x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
  }

  /// The box grown by `margin` points on every side.
  public func grown(by margin: Double) -> Box {
    Box(x0: x0 - margin, y0: y0 - margin, x1: x1 + margin, y1: y1 + margin)
  }

  public func contains(x: Double, y: Double) -> Bool {
    x0 <= x && x <= x1 && y0 <= y && y <= y1
  }

  public func contains(centreOf other: Box) -> Bool { contains(x: other.midX, y: other.midY) }

  /// Points that both share along the x axis; negative: the gap between them.
  public func horizontalOverlap(_ other: Box) -> Double { min(x1, other.x1) - max(x0, other.x0) }

  /// Points that both share along the y axis; negative: the gap between them.
  public func verticalOverlap(_ other: Box) -> Double { min(y1, other.y1) - max(y0, other.y0) }
}

extension Sequence where Element == Box {
  /// The smallest box around all, nil if there are none.
  public func union() -> Box? {
    reduce(nil) { $0?.union($1) ?? $1 }
  }
}

extension Box {
  /// To hundredths of a point, which is what is written.
  public var rounded: Box {
    func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return Box(
      x0: hundredths(x0), y0: hundredths(y0), x1: hundredths(x1), y1: hundredths(y1))
  }
}

extension Box {
  /// Rounded, whatever its origin: a sum of floating-point numbers has digits that mean nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let box = rounded
    try container.encode(box.x0, forKey: .x0)
    try container.encode(box.y0, forKey: .y0)
    try container.encode(box.x1, forKey: .x1)
    try container.encode(box.y1, forKey: .y1)
  }
}
