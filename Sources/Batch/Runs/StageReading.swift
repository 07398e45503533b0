// One page as a stage sees it, read under the same limits as a document.

import BudgetPipeline
import Foundation

package struct StageReading: Sendable {
  private let reader: LoneReader

  package init(_ limits: DocumentLimits) { reader = LoneReader(limits) }

  /// See ``Conversion/hasLeftThread``.
  package var hasLeftThread: Bool { reader.isLeftBehind }

  /// - Throws: ``StartProblem``.
  package func text(
    of stage: Stage, page: Int, path: RawPath, password: String?
  ) throws -> Result<String, InputFailure> {
    try reader.read { report in
      do throws(InputProblem) {
        let pipeline = BudgetReader(password: password)
        report(.opening)
        return .success(stage.text(of: try pipeline.page(page, in: path)))
      } catch {
        return .failure(InputFailure(error))
      }
    }
  }
}
