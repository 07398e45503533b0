// A file that was read and hashed, and may become a piece: in the worker.

import BudgetModel
import BudgetPipeline
import Foundation
import OutputFile

struct PendingPiece: Sendable {
  let key: PieceKey
  let sha256: String
  let store: PieceStore
  private let data: Data
  private let recipe: PieceRecipe
  private let encoding: DocumentEncoding

  /// Nil only if the hash is none, or nobody knows the encoding.
  init?(_ data: Data, _ recipe: PieceRecipe) {
    let sha256 = BudgetReader.sha256(of: data)
    guard let key = recipe.key(sha256: sha256), let encoding = DocumentEncoding(name: recipe.encoding) else {
      return nil
    }
    (self.data, self.recipe, self.sha256, self.key, self.encoding) = (data, recipe, sha256, key, encoding)
    store = PieceStore(folder: recipe.folder)
  }

  /// Converts and saves.
  func make(report: @escaping StepReport) -> WorkerAnswer {
    let start = ContinuousClock.now
    var summary = PieceSummary(sha256: sha256)
    var body = Data()
    do {
      // The key holds the place of the name, which the same content may have several of.
      var pipeline = BudgetReader(password: recipe.password)
      pipeline.say(report)
      let document = try pipeline.soundly(from: data, file: key.text)
      body = try encoding.encode(document, recipe.isSafe)
      summary.count(document)
    } catch let problem as InputProblem {
      let failure = InputFailure(problem)
      if failure.isOfEnvironment { return .failed(failure) }
      summary.failure = failure
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
