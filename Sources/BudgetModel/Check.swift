// The document's own arithmetic: sums that its tables must obey, and whether they do. docs/reconciliation.md.

import PageModel

/// Where an amount stands in a document.
public struct FigurePlace: Sendable, Hashable {
  /// Index into the document's statements.
  public var table: Int
  /// Index into the statement's rows; in a performance table, into its records.
  public var row: Int
  /// Index into the row's figures; in a performance table, into the amounts of the record in the order of the form.
  public var figure: Int

  public init(table: Int, row: Int, figure: Int) {
    self.table = table
    self.row = row
    self.figure = figure
  }
}

/// One equation that amounts of the document must obey: `found` is the sum of the terms on one side, `expected` of those
/// on the other.
public struct Check: Sendable, Hashable {
  public enum Verdict: String, Sendable, Codable {
    /// Both sides are equal.
    case exact
    /// They differ by no more than the rounding of the terms explains.
    case rounding
    /// They contradict each other.
    case conflict
  }

  public struct Term: Sendable, Hashable {
    public enum Side: String, Sendable, Codable { case found, expected }

    public var side: Side
    public var place: FigurePlace
    /// Whether the check, where it holds, proves this amount in this place. What it cannot tell from a neighbour, or
    /// from a number that rounding could hide, it does not prove.
    public var proves: Bool

    public init(side: Side, place: FigurePlace, proves: Bool) {
      self.side = side
      self.place = place
      self.proves = proves
    }
  }

  /// The rule's name; `pdf2budget check --list` explains it.
  public var rule: String
  public var verdict: Verdict
  public var terms: [Term]
  /// In ``unit``.
  public var expected, found, difference: Amount
  /// The largest difference that rounding explains: half a unit of the last place for each term.
  public var tolerance: Amount
  /// Nil where the document does not say.
  public var unit: MoneyUnit?
  /// Of a conflict: what may be wrong.
  public var guess: Guess?

  public init(
    rule: String, verdict: Verdict, terms: [Term], expected: Amount, found: Amount, difference: Amount,
    tolerance: Amount, unit: MoneyUnit?, guess: Guess? = nil
  ) {
    self.rule = rule
    self.verdict = verdict
    self.terms = terms
    self.expected = expected
    self.found = found
    self.difference = difference
    self.tolerance = tolerance
    self.unit = unit
    self.guess = guess
  }

  public var holds: Bool { verdict != .conflict }
}

extension BudgetDocument {
  /// The figure at a place, with its row (nil in a performance table) and the name that it stands under.
  public func figure(at place: FigurePlace) -> (figure: Figure, row: StatementRow?, item: String) {
    if !statements[place.table].kind.isMoneyTable {
      let named = statements[place.table].records[place.row].figures[place.figure]
      return (named.figure, nil, named.name)
    }
    let row = statements[place.table].rows[place.row]
    return (row.figures[place.figure], row, row.item)
  }
}
