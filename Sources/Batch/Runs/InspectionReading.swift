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

  package enum Format: String, Sendable, CaseIterable { case svg, png }

  /// The page as a picture.
  /// - Throws: ``StartProblem``.
  package func picture(
    _ format: Format, page number: Int, layers: [InspectionLayer], language: Language, path: RawPath, password: String?
  ) throws -> Result<Data, InputFailure> {
    try reader.read(waits: path.isPipe) { report in
      do throws(InputProblem) {
        var pipeline = BudgetReader(password: password)
        pipeline.say(report)
        let data = try path.contents(waits: true)
        let inspection = try BudgetReader.soundly { () throws(InputProblem) in
          let page = try pipeline.page(number, of: data)
          let document = try Self.document(from: data, file: path.file.text, pipeline)
          let image = try pipeline.images(ofPages: [number], in: data)[number]
          return PageInspection(document, page: page, image: image, language: language)
        }
        guard format == .png else { return .success(inspection.svg(layers)) }
        guard let png = BudgetReader.png(of: inspection.drawing(layers)) else { throw .environment(.memory) }
        return .success(png)
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
