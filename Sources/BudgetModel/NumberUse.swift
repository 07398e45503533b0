// What became of the numbers that stand on pages with tables: a number that was seen and not used is never silence.

/// Counts of numbers by what they turned out to be.
public struct NumberUse: Sendable, Hashable, Codable {
  /// Amounts of the facts.
  public var facts = 0
  /// Classification codes and codes of units.
  public var codes = 0
  /// 行次 and 栏次
  public var lineNumbers = 0
  /// Known not to be money: 数量, 人数, 序号, page numbers, parts of labels.
  public var nonAmounts = 0
  /// In tables of records.
  public var records = 0
  /// Seen and not used; each has a diagnostic with its place.
  public var unused = 0

  public init() {}

  public var total: Int { facts + codes + lineNumbers + nonAmounts + records + unused }

  public static func += (left: inout NumberUse, right: NumberUse) {
    left.facts += right.facts
    left.codes += right.codes
    left.lineNumbers += right.lineNumbers
    left.nonAmounts += right.nonAmounts
    left.records += right.records
    left.unused += right.unused
  }
}
