// `pdf2budget batch`: many documents into one output, in any number of runs.

import Foundation
import OutputFile

/// A batch: converts what is not converted yet, then puts the output together.
public final class BatchRun: Sendable {
  public struct Options: Sendable {
    public var program = WorkerProgram.own
    public var jobs = 1
    public var limits = WorkerLimits()
    public var password: String?
    /// Whether CSV is disarmed for spreadsheets.
    public var isSafe = false
    /// Whether facts name an input by its path as given, not by its name alone.
    public var usesPaths = false

    public init() {}
  }

  public struct Counts: Sendable {
    public var total = 0
    /// Looked at in this run.
    public var done = 0
    /// Read in this run, and not found among the pieces.
    public var converted = 0
    public var failed = 0
    public var amounts = 0
  }

  public enum Event: Sendable {
    case progress(Counts)
    /// An input failed in this run.
    case failed(path: String, InputFailure)
    /// All documents are read.
    case assembling(Counts)
  }

  /// It was ended by ``stop()``: what is finished is kept.
  public struct Interrupted: Error {
    public var counts: Counts
  }

  let inputs: [BatchInput]
  let target: BatchTarget
  let options: Options
  private let pool: WorkerPool

  public init(_ inputs: [BatchInput], target: BatchTarget, options: Options) {
    self.inputs = inputs
    self.target = target
    self.options = options
    pool = WorkerPool(options.program, jobs: max(1, min(options.jobs, inputs.count)), limits: options.limits)
  }

  /// Ends a run from another thread; ``run(report:)`` throws ``Interrupted``.
  public func stop() { pool.stop() }

  /// - Parameter report: called from several threads.
  /// - Returns: what came of all inputs.
  /// - Throws: ``OutputFailure``, ``StartProblem`` or ``Interrupted``.
  public func run(report: @escaping @Sendable (Event) -> Void) throws -> Counts {
    try prepare()
    let folder = try WorkFolder(besides: target.path)
    let recipe = PieceRecipe(
      folder: folder.path, form: target.form, isSafe: options.isSafe && target.form == .csv, password: options.password)
    let ledger = BatchLedger(count: inputs.count)
    do {
      try pool.run { [inputs] seat in
        while let index = ledger.next() {
          if let failure = try Self.read(inputs[index], index, recipe, seat, ledger) {
            report(.failed(path: inputs[index].path.text, failure))
          }
          report(.progress(ledger.counts))
        }
      }
      report(.assembling(ledger.counts))
      let assembly = BatchAssembly(inputs: inputs, target: target, options: options, folder: folder, ledger: ledger)
      return try assembly.run { [pool] in pool.isStopped }
    } catch is Stopped {
      throw Interrupted(counts: ledger.counts)
    }
  }

  /// Finds out now what would be a pity to find out after hours.
  private func prepare() throws(OutputFailure) {
    if target.isFolder { return try makeFolder(target.path) }
    try NewFile.check(target.path)
  }

  /// - Returns: why there is no document, if this run found it out.
  private static func read(
    _ input: BatchInput, _ index: Int, _ recipe: PieceRecipe, _ seat: WorkerSeat, _ ledger: BatchLedger
  ) throws -> InputFailure? {
    if let failure = input.failure { return ledger.fail(index, failure) }
    do {
      return try seat.read {
        switch try seat.ask(.identify(path: Data(input.path.bytes), recipe: recipe)) {
        case .identified(let key, let sha256, let done):
          guard ledger.claim(index, key, sha256: sha256, done: done) else { return nil }
          switch try seat.ask(.convert) {
          case .made(let summary): return ledger.made(index, summary)
          case .outputFailed(let message): throw OutputFailure(message: message)
          default: return ledger.fail(index, .crashed(.status(0)))
          }
        case .failed(let failure): return ledger.fail(index, failure)
        default: return ledger.fail(index, .crashed(.status(0)))
        }
      }
    } catch let lost as WorkerLost {
      return ledger.fail(index, lost.failure)
    }
  }
}
