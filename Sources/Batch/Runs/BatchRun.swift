// `pdf2budget batch`: many documents into one output, in any number of runs.

import Foundation
import OutputFile
import PageModel

/// A batch: converts what is not converted yet, then puts the output together.
package final class BatchRun: Sendable {
  package enum Event: Sendable {
    case progress(BatchProgress)
    /// An input was read in this run.
    case read(path: String, amounts: Int)
    /// An input failed in this run.
    case failed(path: String, InputFailure)
    /// All documents are read.
    case assembling(BatchProgress)
    /// Something about the output.
    case remark(Diagnostic)
  }

  /// It was ended by ``stop()``: what is finished is kept.
  package struct Interrupted: Error {
    package var progress: BatchProgress
  }

  let inputs: [BatchInput]
  let target: OutputTarget
  let options: BatchOptions
  private let pool: WorkerPool

  package init(_ inputs: [BatchInput], target: OutputTarget, options: BatchOptions) {
    self.inputs = inputs
    self.target = target
    self.options = options
    pool = WorkerPool(options.program, jobs: max(1, min(options.jobs, inputs.count)), limits: options.limits)
  }

  /// Where finished work lies for later runs.
  package var workFolder: String { WorkFolder.path(besides: target.path) }

  /// Ends a run from another thread; ``run(report:)`` throws ``Interrupted``.
  package func stop() { pool.stop() }

  /// - Parameter report: called from several threads.
  /// - Returns: what came of all inputs.
  /// - Throws: ``OutputFailure``, ``StartProblem`` or ``Interrupted``.
  package func run(report: @escaping @Sendable (Event) -> Void) throws -> BatchProgress {
    try target.check(hasManifest: true)
    let folder = try WorkFolder(besides: target.path)
    let recipe = recipe(folder: folder.path)
    let pages = try options.review.map { try ReviewPages($0, inputs: inputs, output: target.path) }
    let ledger = BatchLedger(count: inputs.count)
    do {
      try pool.run { [inputs, options] seat in
        while let index = ledger.next() {
          let path = inputs[index].path.text
          let page = pages?.plan.order(index, file: inputs[index].label(options))
          switch try Self.read(inputs[index], index, recipe, page, seat, ledger) {
          case .success(let summary?): report(.read(path: path, amounts: summary.amounts))
          case .success(nil): break
          case .failure(let failure): report(.failed(path: path, failure))
          }
          report(.progress(ledger.progress))
        }
      }
      report(.assembling(ledger.progress))
      let assembly = BatchAssembly(inputs: inputs, target: target, options: options, folder: folder, ledger: ledger)
      let progress = try assembly.run(isStopped: { [pool] in pool.isStopped }) { report(.remark($0)) }
      try pages?.finish(inputs) { assembly.failure(of: $0) }
      return progress
    } catch is Stopped {
      throw Interrupted(progress: ledger.progress)
    }
  }

  func recipe(folder: String) -> PieceRecipe {
    let encoding = target.format.encoding
    return PieceRecipe(
      folder: folder, encoding: encoding.name, isSafe: target.style.isSafe && encoding.hasCells,
      password: options.password)
  }

  /// - Returns: the piece that this run made, nil if it was there; or why there is no document, if this run found it out.
  private static func read(
    _ input: BatchInput, _ index: Int, _ recipe: PieceRecipe, _ page: PageOrder?, _ seat: WorkerSeat,
    _ ledger: BatchLedger
  ) throws -> Result<PieceSummary?, InputFailure> {
    if let failure = input.failure { return .failure(ledger.fail(index, failure)) }
    do {
      return try seat.read {
        switch try seat.ask(.identify(path: Data(input.path.bytes), recipe: recipe, page: page)) {
        case .identified(let key, let sha256, let done, let lacksPage):
          guard ledger.claim(index, key, sha256: sha256, done: done, lacksPage: lacksPage) else { return .success(nil) }
          switch try seat.ask(.convert) {
          case .made(let summary):
            ledger.made(index, summary)
            return summary.failure.map { .failure($0) } ?? .success(summary)
          case .outputFailed(let failure): throw failure
          case .failed(let failure): return .failure(ledger.fail(index, failure))
          default: return .failure(ledger.fail(index, .crashed(.status(0))))
          }
        case .failed(let failure): return .failure(ledger.fail(index, failure))
        default: return .failure(ledger.fail(index, .crashed(.status(0))))
        }
      }
    } catch let lost as WorkerLost {
      return .failure(ledger.fail(index, lost.failure))
    }
  }
}

extension BatchInput {
  /// What facts and pages call it.
  func label(_ options: BatchOptions) -> String { options.usesPaths ? path.text : path.file.text }
}
