// What an auditor wants to read where sums fail: not each of them, but what they have in common. One wrong amount
// contradicts the sum of its row, that of its column and the tables that repeat it.

/// One cause that would explain sums that fail. A guess, like ``Guess``: nothing is changed by it.
public struct Finding: Sendable, Hashable {
  public enum Reason: String, Sendable, Codable, CaseIterable {
    /// One amount is not what the sums around it ask for.
    case misprint
    /// Two amounts stand in each other's place.
    case exchanged
    /// The amounts of a column stand one row too high or too low.
    case slippedRows = "slipped_rows"
    /// A row that is printed elsewhere in the table is missing from a sum.
    case uncountedRow = "uncounted_row"
    /// A part of a sum is not printed.
    case missingRow = "missing_row"
    /// A row is in a sum twice, or is a part of another row of it.
    case countedTwice = "counted_twice"
    /// None of these.
    case unexplained
  }

  /// An amount that may be wrong, or that the cause is about.
  public struct Suspect: Sendable, Hashable {
    public var place: FigurePlace
    /// What the sums ask for in its place; nil where they do not say.
    public var wanted: Amount?

    public init(place: FigurePlace, wanted: Amount?) {
      self.place = place
      self.wanted = wanted
    }
  }

  public var cause: Reason
  /// In the order of the page.
  public var suspects: [Suspect]
  /// The failing checks that it explains, as indices into those of the document.
  public var checks: [Int]

  public init(cause: Reason, suspects: [Suspect], checks: [Int]) {
    self.cause = cause
    self.suspects = suspects
    self.checks = checks
  }
}
