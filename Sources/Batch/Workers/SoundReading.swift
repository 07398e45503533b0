// Reading that trusts its result only where the machine gave what reading takes.

import BudgetModel
import BudgetPipeline
import Foundation

extension BudgetReader {
  /// Fonts and tables of characters that a page may have opened at one time.
  private static let descriptorsOfPage = 4

  /// A document, or what is wrong with it, unless the process has no descriptors left: then the PDF library found no
  /// fonts, and what it shows of the pages says nothing of them.
  func soundly(from data: Data, file: String) throws(InputProblem) -> BudgetDocument {
    let outcome = Result { () throws(InputProblem) in try document(from: data, file: file) }
    let spare = (0..<Self.descriptorsOfPage).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    defer { for descriptor in spare where descriptor >= 0 { close(descriptor) } }
    guard !spare.contains(where: { $0 < 0 }) else { throw .environment(.descriptors) }
    return try outcome.get()
  }
}
