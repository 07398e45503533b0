// A file that was read and hashed, and may become a piece: in the worker.

import BudgetModel
import BudgetPipeline
import Foundation
import OutputFile

struct PendingPiece: Sendable {
  let key: PieceKey
  let sha256: String
  /// The piece, if it is there.
  let done: PieceSummary?
  private let store: PieceStore
  private let data: Data
  private let recipe: PieceRecipe
  private let encoding: DocumentEncoding
  /// Nil if there is none to write, or it is there.
  private let page: (order: PageOrder, key: String)?

  /// Nil only if the hash is none, or nobody knows the encoding.
  /// - Parameter page: to look at, beside the piece.
  init?(_ data: Data, _ recipe: PieceRecipe, page order: PageOrder? = nil) {
    let sha256 = BudgetReader.sha256(of: data)
    guard let key = recipe.key(sha256: sha256), let encoding = DocumentEncoding(name: recipe.encoding) else {
      return nil
    }
    (self.data, self.recipe, self.sha256, self.key, self.encoding) = (data, recipe, sha256, key, encoding)
    store = PieceStore(folder: recipe.folder)
    done = store.summary(of: key)
    page = order.map { ($0, $0.key(sha256: sha256)) }.flatMap { order, key in
      order.isDone(key: key) ? nil : (order, key)
    }
  }

  /// Whether there is a page to write. What gives no document has none.
  var lacksPage: Bool { page != nil && done?.failure == nil }

  /// Converts and saves.
  func make(report: @escaping StepReport) -> WorkerAnswer {
    let start = ContinuousClock.now
    var summary = done ?? PieceSummary(sha256: sha256)
    var body = Data()
    do {
      // The key holds the place of the name, which the same content may have several of.
      var pipeline = BudgetReader(password: recipe.password)
      pipeline.say(report)
      let (document, pdf) = try pipeline.soundly(from: data, file: key.text)
      if let page { try page.order.write(document, from: pdf, pipeline, key: page.key) }
      if done != nil { return .made(summary) }
      body = try encoding.encode(document, recipe.isSafe)
      summary.count(document)
    } catch let problem as InputProblem {
      let failure = InputFailure(problem)
      if failure.isOfEnvironment { return .failed(failure) }
      summary.failure = failure
    } catch let failure as OutputFailure {
      return .outputFailed(failure)
    } catch {
      return .outputFailed(
        OutputFailure(store.path(of: key), .other("the document cannot be written as \(encoding.name): \(error)")))
    }
    summary.seconds = ((ContinuousClock.now - start) / .milliseconds(1)).rounded() / 1000
    do {
      try store.save(key, summary, body: body)
      return .made(summary)
    } catch {
      return .outputFailed(error as? OutputFailure ?? OutputFailure(store.path(of: key), error))
    }
  }
}

extension PieceSummary {
  fileprivate mutating func count(_ document: BudgetDocument) {
    let counts = document.statusCounts
    pages = document.identity.pageCount
    tables = document.statements.count
    (amounts, verified, unverified, conflict) = (counts.total, counts.verified, counts.unverified, counts.conflict)
  }
}
