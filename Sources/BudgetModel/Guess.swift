// What may be wrong where sums contradict each other. A guess helps a reader to look; nothing is ever changed by it.

public enum Guess: String, Sendable, Codable, CaseIterable {
  /// The difference is little more than rounding explains.
  case rounding
  /// One digit of one term, put right, mends it.
  case oneDigit = "one_digit"
  /// Two neighbouring digits of one term changed places.
  case digitsSwapped = "digits_swapped"
  /// A term has the wrong sign.
  case sign
  /// A term is counted twice, or is part of another.
  case countedTwice = "counted_twice"
  /// The parts are too small by an amount of their own: a row or a cell is missing.
  case missingPart = "missing_part"

  /// In plain words.
  public var text: String {
    switch self {
    case .rounding: "perhaps rounding: the difference is small"
    case .oneDigit: "perhaps one misprinted digit"
    case .digitsSwapped: "perhaps two digits changed places"
    case .sign: "perhaps a wrong sign"
    case .countedTwice: "perhaps an amount that is counted twice"
    case .missingPart: "perhaps a part that is missing"
    }
  }
}
