// How far a batch is, in numbers.

public struct BatchProgress: Sendable {
  public var total = 0
  /// Looked at in this run.
  public var done = 0
  /// Read in this run, and not found among the pieces.
  public var converted = 0
  public var failed = 0
  public var amounts = 0
}
