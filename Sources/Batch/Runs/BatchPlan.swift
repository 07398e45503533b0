// What a run would do, found out without doing it.

import BudgetPipeline
import Foundation

extension BatchRun {
  /// What a run would do with an input.
  package enum Outlook: Sendable {
    case read
    /// A run before read its content, with the same options.
    case done
    /// An input before it has the same content.
    case repeated
    case failed(InputFailure)
  }

  /// Says of each input, in their order, what a run would do with it now. Opens the files, reads no page and writes nothing.
  package func plan(_ body: (RawPath, Outlook) throws -> Void) rethrows {
    let recipe = recipe(folder: workFolder)
    var keys: Set<PieceKey> = []
    let pages = options.review.map { PagePlan($0, inputs: inputs, output: target.path) }
    for (index, input) in inputs.enumerated() {
      let page = pages?.order(index, file: input.label(options))
      try body(input.path, Self.outlook(input, recipe, page, &keys))
    }
  }

  private static func outlook(
    _ input: BatchInput, _ recipe: PieceRecipe, _ page: PageOrder?, _ keys: inout Set<PieceKey>
  ) -> Outlook {
    if let failure = input.failure { return .failed(failure) }
    do throws(InputProblem) {
      let sha256 = BudgetReader.sha256(of: try input.path.contents())
      guard let key = recipe.key(sha256: sha256) else { return .read }
      guard keys.insert(key).inserted else { return .repeated }
      guard let summary = PieceStore(folder: recipe.folder).summary(of: key) else { return .read }
      if let failure = summary.failure { return .failed(failure) }
      guard let page else { return .done }
      return page.isDone(key: page.key(sha256: sha256)) ? .done : .read
    } catch {
      return .failed(InputFailure(error))
    }
  }
}
