// Reading that trusts its result only where the machine gave what reading takes.

import BudgetModel
import BudgetPipeline
import Foundation

extension BudgetReader {
  /// Fonts and tables of characters that a page may have opened at one time.
  private static let descriptorsOfPage = 4

  /// Whether the process read a document before.
  private static let isUsed = Locked(false)

  /// A document, or what is wrong with it, unless what the PDF library shows of the pages says nothing of them: it has no
  /// descriptors left and found no fonts, or may have kept one from an earlier document that it cannot draw.
  func soundly(
    from data: Data, file: String
  ) throws(InputProblem) -> (document: BudgetDocument, pdf: OpenPDF) {
    try Self.soundly { () throws(InputProblem) in try openDocument(from: data, file: file) }
  }

  /// The same of whatever is read.
  static func soundly<Value>(_ read: () throws(InputProblem) -> Value) throws(InputProblem) -> Value {
    let isUsed = self.isUsed.withLock { isUsed in
      defer { isUsed = true }
      return isUsed
    }
    let outcome = Result { () throws(InputProblem) in try read() }
    let spare = (0..<descriptorsOfPage).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    defer { for descriptor in spare where descriptor >= 0 { close(descriptor) } }
    guard !spare.contains(where: { $0 < 0 }) else { throw .environment(.descriptors) }
    // What the first document fails at is its own fault, and put in doubt.
    guard !(isUsed && hasFailedToDraw) else { throw .environment(.drawing) }
    return try outcome.get()
  }
}
