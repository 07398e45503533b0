// How reading says where it is, so that whoever watches it can say so too.

import BudgetPipeline

typealias StepReport = @Sendable (DocumentWatch.Step) -> Void

extension BudgetReader {
  /// Says each step before it begins.
  mutating func say(_ report: @escaping StepReport) {
    onPage = { report(.page(number: $0, count: $1)) }
    onProofs = { report(.proofs(pages: $0)) }
  }
}
