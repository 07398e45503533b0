// How `convert` wants its documents: what a worker must know, or the reading in this process.

import BudgetModel
import BudgetPipeline
import BudgetWriters
import Foundation
import OutputFile
import PageModel
import Reconciliation

struct ConversionRecipe: Codable, Sendable {
  /// The name of a ``DocumentEncoding``.
  var encoding: String
  var isSafe: Bool
  /// Of tables; nil for all.
  var kinds: [TableKind]?
  /// As ``PageSelection`` reads it.
  var pages: String?
  var password: String?
  var isTimed = false

  /// - Parameter waits: whether to read from pipes too.
  func convert(
    _ path: RawPath, waits: Bool = false, report: @escaping StepReport
  ) throws(InputProblem) -> ConvertedDocument {
    var pipeline = BudgetReader(password: password, pages: pages.flatMap(PageSelection.init))
    pipeline.say(report)
    let clock = isTimed ? PhaseClock() : nil
    if let clock { pipeline.onPhaseEnd = { clock.end($0) } }
    let data = try path.contents(waits: waits)
    let (whole, pdf) = try pipeline.soundly(from: data, file: path.file.text)
    let document = kinds.map { whole.keeping(Set($0)) } ?? whole
    do {
      let bytes = try bytes(of: document, from: pdf, pipeline)
      clock?.end(.writing)
      return ConvertedDocument(
        file: document.identity.file, bytes: bytes, report: DocumentReport(document, missing: missing(in: whole)),
        seconds: clock?.seconds)
    } catch let problem as InputProblem {
      throw problem
    } catch {
      throw .unreadable(reason: "its document cannot be written as \(encoding): \(error)")
    }
  }

  private func bytes(of document: BudgetDocument, from pdf: OpenPDF, _ pipeline: BudgetReader) throws -> Data {
    guard let encoding = DocumentEncoding(name: encoding) else { throw OutputFailure(encoding, .lostWork) }
    guard let illustrated = encoding.illustrated else { return try encoding.encode(document, isSafe) }
    let pages = illustrated.pages(document)
    let images = pipeline.images(ofPages: pages, in: pdf)
    pipeline.onProofs?(pages.count)
    return try illustrated.encode(document, images)
  }
}

extension ConversionRecipe {
  /// Tables that the contents promise and the document lacks, of those that are asked for. What lies on pages that were not
  /// read, nobody knows.
  private func missing(in document: BudgetDocument) -> [ContentsEntry] {
    guard pages == nil else { return [] }
    return document.missingTables.filter { entry in kinds?.contains(entry.kind) ?? true }
  }
}

/// A document for an output, and what should be said of it.
package struct ConvertedDocument: Codable, Sendable {
  var file: String
  package var bytes: Data
  package var report: DocumentReport
  /// Of processor time, if it was asked for.
  package var seconds: [Phase: Double]?

  package var encoded: EncodedDocument { EncodedDocument(file: file, bytes: bytes) }
}

/// What people should know of a document that was read.
package struct DocumentReport: Codable, Sendable {
  package var file: String
  package var diagnostics: [Diagnostic]
  package var summary: ReportSummary
  /// Amounts that contradict others.
  package var conflicts: Int

  /// - Parameter missing: see ``CheckReport``.
  init(_ document: BudgetDocument, missing: [ContentsEntry]) {
    file = document.identity.file
    diagnostics = document.diagnostics
    conflicts = document.statusCounts.conflict
    summary = ReportSummary(document, missing: missing)
  }
}

extension CheckReport {
  /// With what the reconciliation knows of missing tables, and of causes.
  package init(_ document: BudgetDocument) {
    self.init(document, missing: document.missingTables, findings: document.findings)
  }
}
