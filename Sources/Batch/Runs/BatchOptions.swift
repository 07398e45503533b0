// How a batch works.

public struct BatchOptions: Sendable {
  public var program = WorkerProgram.own
  public var jobs = 1
  public var limits = DocumentLimits()
  public var password: String?
  /// Whether facts name an input by its path as given, not by its name alone.
  public var usesPaths = false

  public init() {}
}
