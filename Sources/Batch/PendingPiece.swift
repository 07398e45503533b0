// A file that was read and hashed, and may become a piece: in the worker.

import BudgetModel
import BudgetPipeline
import DatabaseWriter
import Foundation
import OutputFile
import Writers

struct PendingPiece {
  let key: PieceKey
  let sha256: String
  let store: PieceStore
  private let data: Data
  private let recipe: PieceRecipe

  /// Nil only if the hash is none.
  init?(_ data: Data, _ recipe: PieceRecipe) {
    let sha256 = BudgetPipeline.sha256(of: data)
    guard let key = recipe.key(sha256: sha256) else { return nil }
    (self.data, self.recipe, self.sha256, self.key) = (data, recipe, sha256, key)
    store = PieceStore(folder: recipe.folder)
  }

  /// Converts and saves.
  func make() -> WorkerAnswer {
    let start = ContinuousClock.now
    var summary = PieceSummary(sha256: sha256)
    var body = Data()
    do {
      // The key holds the place of the name, which the same content may have several of.
      let document = try BudgetPipeline(password: recipe.password).document(from: data, file: key.text)
      body = try content(of: document)
      summary.count(document)
    } catch let problem as InputProblem {
      summary.failure = InputFailure(problem)
    } catch {
      return .outputFailed(message: "a document cannot be written as \(recipe.form.rawValue): \(error)")
    }
    summary.seconds = ((ContinuousClock.now - start) / .milliseconds(1)).rounded() / 1000
    do {
      try store.save(key, summary, body: body)
      return .made(summary)
    } catch {
      return .outputFailed(message: (error as? OutputFailure)?.message ?? "\(error)")
    }
  }

  private func content(of document: BudgetDocument) throws -> Data {
    switch recipe.form {
    case .csv: Data(CSVWriter.rows(document.facts, isSafe: recipe.isSafe).utf8)
    case .ndjson: Data(try JSONWriter.lines(document.facts).utf8)
    case .json: Data(try JSONWriter.document(document, version: BudgetPipeline.version).utf8)
    case .rows: try DatabaseRows(document).json()
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
