// How a batch works.

package struct BatchOptions: Sendable {
  package var program = WorkerProgram.own
  package var jobs = 1
  package var limits = DocumentLimits()
  package var password: String?
  /// Whether facts name an input by its path as given, not by its name alone.
  package var usesPaths = false
  /// Nil where nobody asks for pages to look at.
  package var review: ReviewOptions?

  package init() {}
}
