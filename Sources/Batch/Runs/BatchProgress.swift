// How far a batch is, in numbers.

package struct BatchProgress: Sendable {
  package var total = 0
  /// Looked at in this run.
  package var done = 0
  /// Read in this run, and not found among the pieces.
  package var converted = 0
  package var failed = 0
  package var amounts = 0
}
