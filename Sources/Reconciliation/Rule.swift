// What a rule is: a name, a formula, a source, and the equations that it finds in a document.

import BudgetModel

protocol Rule: Sendable {
  /// Stable; the `rule` of its checks.
  var id: String { get }
  /// What must be equal, in the names of the tables.
  var formula: String { get }
  /// Where that comes from.
  var source: String { get }
  /// The readings of the tables that the rule allows, for one table or for a pair of them: of each group at most one is
  /// used, the one under which most equations hold.
  func readings(_ amounts: AmountTables) -> [[Reading]]
}

/// One reading of a table, with the equations that must hold if it is right.
struct Reading {
  var equations: [Equation]
  /// Whether an equation that fails is a contradiction. Where the rule only says what is usual, one that fails says
  /// nothing.
  var isStrict = true
  /// Whether it is the only way to read the table: then equations that fail are contradictions, however many they are.
  var isCertain = false
  /// Whether little that is printed speaks for it: it counts where all other readings are poor, and only if all of its
  /// equations hold.
  var isFallback = false
}
