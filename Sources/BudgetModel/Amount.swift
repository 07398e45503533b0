/// An exact decimal: `coefficient` × 10^-`scale`. 1635.30 is (163530, 2), so the decimals that were printed stay.
public struct Amount: Sendable, Hashable {
  public var coefficient: Int64
  /// Number of decimals; negative after a conversion to a smaller unit (`1.5` 亿元 is (15, -7) in 元).
  public var scale: Int

  public init(coefficient: Int64, scale: Int = 0) {
    self.coefficient = coefficient
    self.scale = scale
  }

  public static let zero = Amount(coefficient: 0)

  /// The amount times 10^`power`, exactly: 万元 to 元 is power 4.
  public func shifted(by power: Int) -> Amount {
    Amount(coefficient: coefficient, scale: scale - power)
  }
}

extension Amount: CustomStringConvertible {
  /// Plain decimal digits, no separators, as many decimals as ``scale``.
  public var description: String {
    var digits = String(coefficient.magnitude)
    if scale < 0 {
      if coefficient != 0 { digits += String(repeating: "0", count: -scale) }
    } else if scale > 0 {
      if digits.count <= scale {
        digits = String(repeating: "0", count: scale + 1 - digits.count) + digits
      }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return coefficient < 0 ? "-" + digits : digits
  }
}

extension Amount {
  /// Reads the plain form that ``description`` prints; for data that the program wrote, not for what a page shows.
  public init?(_ text: some StringProtocol) {
    let digits = String(text.filter { $0 != "." })
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let coefficient = Int64(digits) else { return nil }
    self.init(coefficient: coefficient, scale: parts.count == 2 ? parts[1].count : 0)
  }
}

extension Amount: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let amount = Amount(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is no decimal number")
    }
    self = amount
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
