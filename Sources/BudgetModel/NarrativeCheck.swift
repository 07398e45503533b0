// What the figures of the text must obey: among themselves, and against the tables.

import PageModel

/// One test of figures of the text. Each number stands for an interval, half a unit of its last place to either side; the
/// test fails only if the intervals of both sides do not meet.
public struct NarrativeCheck: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A change is the difference of the amounts.
    case change = "prose_change"
    /// A rate is the change as a share of what it is compared with.
    case rate = "prose_rate"
    case share = "prose_share"
    case completion = "prose_completion"
    /// A figure is the table's amount of the same account.
    case table = "prose_table"
    /// Parts make up their whole.
    case parts = "prose_parts"
    /// 持平: both amounts are equal.
    case flat = "prose_flat"
    /// A total that the text says twice.
    case repeated = "prose_repeated"
  }

  public struct Term: Sendable, Hashable {
    public enum Place: Sendable, Hashable {
      /// Index into the narrative's figures.
      case figure(Int)
      case amount(FigurePlace)
    }

    public var side: Check.Term.Side
    public var place: Place
    /// Whether the test, where it holds, proves this number.
    public var proves: Bool

    public init(side: Check.Term.Side, place: Place, proves: Bool = false) {
      self.side = side
      self.place = place
      self.proves = proves
    }
  }

  public var kind: Kind
  public var holds: Bool
  /// What the found side says, and the nearest that the expected side allows; in ``unit``.
  public var found, expected: Amount
  public var unit: MoneyUnit?
  public var terms: [Term]

  public init(kind: Kind, holds: Bool, found: Amount, expected: Amount, unit: MoneyUnit?, terms: [Term]) {
    self.kind = kind
    self.holds = holds
    self.found = found
    self.expected = expected
    self.unit = unit
    self.terms = terms
  }
}
