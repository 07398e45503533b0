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
    try reader.read(waits: path.isPipe) { report in
      do throws(InputProblem) {
        var pipeline = BudgetReader(password: password)
        pipeline.say(report)
        let data = try path.contents(waits: true)
        return .success(
          stage.text(of: try BudgetReader.soundly { () throws(InputProblem) in try pipeline.page(page, of: data) }))
      } catch {
        return .failure(InputFailure(error))
      }
    }
  }
}
