import Wording

/// The unit that an amount is printed in.
public enum MoneyUnit: Sendable, Hashable {
  case yuan, thousandYuan, tenThousandYuan, millionYuan, hundredMillionYuan
  case percent
  /// Any other unit, as printed: `人`, `辆`.
  case other(String)

  public init(printed: String) {
    self =
      switch UnitWord.power(of: printed) {
      case 0: .yuan
      case 3: .thousandYuan
      case 4: .tenThousandYuan
      case 6: .millionYuan
      case 8: .hundredMillionYuan
      default: printed == "%" || printed == "％" ? .percent : .other(printed)
      }
  }

  public var symbol: String {
    switch self {
    case .yuan: "元"
    case .thousandYuan: "千元"
    case .tenThousandYuan: "万元"
    case .millionYuan: "百万元"
    case .hundredMillionYuan: "亿元"
    case .percent: "%"
    case .other(let printed): printed
    }
  }

  /// Whether it counts money, of whatever currency: 新臺幣千元 is no yuan.
  package var isMoney: Bool {
    if case .other(let printed) = self { printed.hasSuffix(UnitWord.ending) } else { powerToYuan != nil }
  }

  /// The power of ten that turns an amount into yuan; nil for what is not money.
  public var powerToYuan: Int? {
    switch self {
    case .yuan: 0
    case .thousandYuan: 3
    case .tenThousandYuan: 4
    case .millionYuan: 6
    case .hundredMillionYuan: 8
    case .percent, .other: nil
    }
  }
}

extension MoneyUnit: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(printed: try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(symbol)
  }
}
