// One page as a picture of what was found on it, read under the same limits as a document. Continued tables and proofs need
// the pages around it, so the whole document is read.

import BudgetModel
import BudgetPipeline
import Foundation
import ReviewWriter
import Texts

package struct InspectionReading: Sendable {
  private let reader: LoneReader

  package init(_ limits: DocumentLimits) { reader = LoneReader(limits) }

  /// See ``Conversion/hasLeftThread``.
  package var hasLeftThread: Bool { reader.isLeftBehind }

  /// The page as SVG.
  /// - Throws: ``StartProblem``.
  package func svg(
    page number: Int, layers: [InspectionLayer], language: Language, path: RawPath, password: String?
  ) throws -> Result<Data, InputFailure> {
    try reader.read { report in
      do throws(InputProblem) {
        var pipeline = BudgetReader(password: password)
        report(.opening)
        let data = try path.contents()
        let page = try pipeline.page(number, of: data)
        pipeline.say(report)
        let document = try Self.document(from: data, file: path.file.text, pipeline)
        let image = try pipeline.images(ofPages: [number], in: data)[number]
        return .success(PageInspection(document, page: page, image: image, language: language).svg(layers))
      } catch {
        return .failure(InputFailure(error))
      }
    }
  }

  /// What has no table is looked at to see why.
  private static func document(
    from data: Data, file: String, _ pipeline: BudgetReader
  ) throws(InputProblem) -> BudgetDocument {
    do throws(InputProblem) {
      return try pipeline.document(from: data, file: file)
    } catch .noText, .noTable {
      return BudgetDocument(
        identity: DocumentIdentity(file: file, sha256: BudgetReader.sha256(of: data), pageCount: 0), statements: [],
        diagnostics: [])
    }
  }
}
