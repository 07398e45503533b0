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
    for input in inputs { try body(input.path, Self.outlook(input, recipe, &keys)) }
  }

  private static func outlook(_ input: BatchInput, _ recipe: PieceRecipe, _ keys: inout Set<PieceKey>) -> Outlook {
    if let failure = input.failure { return .failed(failure) }
    do throws(InputProblem) {
      guard let key = recipe.key(sha256: BudgetReader.sha256(of: try input.path.contents())) else { return .read }
      guard keys.insert(key).inserted else { return .repeated }
      guard let summary = PieceStore(folder: recipe.folder).summary(of: key) else { return .read }
      return summary.failure.map { .failed($0) } ?? .done
    } catch {
      return .failed(InputFailure(error))
    }
  }
}
