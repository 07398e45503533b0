// Why an input gave no result, as it passes from worker to parent and stands in outputs.

import BudgetPipeline
import Foundation

package struct InputFailure: Error, Codable, Sendable, Hashable {
  /// Stable, for programs: those of ``InputProblem``, `worker.crashed`, `worker.timeout`, `worker.page-timeout`,
  /// `worker.memory`, `stream.bad-line`.
  package var id: String
  /// The cause and the way out, for people. It knows nothing of the options of a command.
  package var message: String

  init(id: String, message: String) {
    self.id = id
    self.message = message
  }

  /// Whether the machine is to blame: then it says nothing of the document.
  var isOfEnvironment: Bool { id.hasPrefix(EnvironmentProblem.idPrefix) }

  package init(_ problem: InputProblem) { self.init(id: problem.id, message: problem.message) }

  static func badLine(_ reason: String) -> Self {
    Self(
      id: "stream.bad-line",
      message: "\(reason). Give a path, or {\"path\": …, \"password\": …, \"pages\": \"5-12\"} on one line.")
  }
}
