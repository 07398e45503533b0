// An equation between amounts.

import BudgetModel

/// Two sums that must be equal.
///
/// Where one side prints nothing at all the equation proves nothing, but an amount on the other side contradicts it if
/// something ought to stand there: ``isComplete``.
struct Equation {
  var found: [FigurePlace]
  var expected: [FigurePlace]
  /// Whether both sides are printed wherever they are not zero: a sum and its parts in the rows of one table.
  var isComplete = false
  /// Whether a part of it may be missing because its row is not printed to the end: ``OpenRows``.
  var isOpen = false
  /// Whether rounding may part the sides: not where one number is printed twice.
  var allowsRounding = true
  /// What the side `expected` holds beside its amounts: a number that no cell prints, such as the hundred points of a form.
  var constant: Int64?
  /// Set where `found` is a rate: the first of `expected` divided by the second.
  var rate: Rate?
}

/// How a rate is printed.
struct Rate {
  /// What the whole is: 100, or 1.
  var whole: Int64
  /// Whether the whole itself is taken away: growth over what was before.
  var isGrowth = false
}
