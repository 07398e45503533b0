// `pdf2budget convert`: documents one after another, under limits, so that none costs another.
//
// Several are read by a worker: it may crash or be killed, and the next document has a new one. A single one has no other
// to spare, and the 30 ms that a worker takes to start would be felt: it is read by a thread of this process, which is
// left behind when it goes too far.

import BudgetModel
import BudgetPipeline
import Foundation

package final class Conversion: Sendable {
  package struct Options: Sendable {
    /// What becomes of a document.
    package var encoding = OutputFormat.csv.encoding
    /// Whether cells are disarmed for spreadsheets.
    package var isSafe = false
    /// Of tables; all if it is empty.
    package var kinds: [TableKind] = []
    /// As ``PageSelection`` reads it.
    package var pages: String?
    package var password: String?
    package var limits = DocumentLimits()
    /// Whether each document says what its phases cost.
    package var isTimed = false
    package var program = WorkerProgram.own

    package init() {}
  }

  /// It was ended by ``stop()``.
  package struct Interrupted: Error {}

  package typealias Ending = Result<ConvertedDocument, InputFailure>

  private let recipe: ConversionRecipe
  private let limits: DocumentLimits
  private let pool: WorkerPool
  private let lone: LoneReader

  package init(_ options: Options) {
    recipe = ConversionRecipe(
      encoding: options.encoding.name, isSafe: options.isSafe,
      kinds: options.kinds.isEmpty ? nil : options.kinds, pages: options.pages, password: options.password,
      isTimed: options.isTimed)
    limits = options.limits
    pool = WorkerPool(options.program, jobs: 1, limits: options.limits)
    lone = LoneReader(options.limits)
  }

  /// Ends a run from another thread, also while a page is being drawn.
  package func stop() {
    lone.stop()
    pool.stop()
  }

  /// Whether a thread was left behind. It may use what exit handlers take apart: the process must end by `_exit`.
  package var hasLeftThread: Bool { lone.isLeftBehind }

  /// - Parameter body: gets each input and what came of it, in their order.
  /// - Throws: ``Interrupted``, ``StartProblem`` or what `body` throws.
  package func run(_ paths: [RawPath], _ body: (RawPath, Ending) throws -> Void) throws {
    do {
      if paths.count == 1 { return try body(paths[0], try alone(paths[0])) }
      try pool.withSeat { seat in
        for path in paths { try body(path, try outcome(of: path, seat)) }
      }
    } catch is Stopped {
      throw Interrupted()
    }
  }

  private func outcome(of path: RawPath, _ seat: WorkerSeat) throws -> Ending {
    do {
      return try seat.read {
        switch try seat.ask(.encode(path: Data(path.bytes), recipe: recipe)) {
        case .encoded(let document): .success(document)
        case .failed(let failure): .failure(failure)
        default: .failure(.crashed(.status(0)))
        }
      }
    } catch let lost as WorkerLost {
      return .failure(lost.failure)
    }
  }

  private func alone(_ path: RawPath) throws -> Ending {
    try lone.read(waits: path.isPipe) { [recipe] report in
      do throws(InputProblem) {
        return .success(try recipe.convert(path, waits: true, report: report))
      } catch {
        return .failure(InputFailure(error))
      }
    }
  }
}
