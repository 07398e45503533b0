// What a run knows of its inputs while workers read them. Big batches have a million inputs: little is kept of each,
// the rest is in the pieces.

import Foundation

final class BatchLedger: Sendable {
  /// An input without a piece.
  struct Failed: Error {
    var failure: InputFailure
    /// Of the PDF, if it could be read.
    var sha256: String?
  }

  private struct State {
    var next = 0
    var keys: [PieceKey?]
    /// Keys whose pieces are there or being made.
    var claimed: Set<PieceKey> = []
    /// The contents that workers are at, by input.
    var hashes: [Int: String] = [:]
    /// Inputs that could not be read, and contents that cost a worker its life.
    var lostInputs: [Int: Failed] = [:]
    var lostKeys: [PieceKey: Failed] = [:]
    var progress = BatchProgress()
  }

  private let state: Locked<State>

  init(count: Int) {
    var state = State(keys: Array(repeating: nil, count: count))
    state.progress.total = count
    self.state = Locked(state)
  }

  var progress: BatchProgress { state.withLock { $0.progress } }

  /// The next input to read.
  func next() -> Int? {
    state.withLock { state in
      guard state.next < state.keys.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// An input was read.
  /// - Parameters:
  ///   - done: its piece, if it is there.
  ///   - lacksPage: whether a page to look at is to be made of it, which no other input of the same content gives.
  /// - Returns: whether something must be made of it now, and by whom asks. Who asks again is told the same.
  func claim(_ index: Int, _ key: PieceKey, sha256: String, done: PieceSummary?, lacksPage: Bool) -> Bool {
    state.withLock { state in
      state.keys[index] = key
      let isMaker = state.claimed.insert(key).inserted || state.hashes[index] != nil
      if lacksPage || isMaker && done == nil {
        state.hashes[index] = sha256
        return true
      }
      state.hashes[index] = nil
      state.progress.done += 1
      if done?.failure != nil { state.progress.failed += 1 }
      return false
    }
  }

  /// The piece of an input was made.
  func made(_ index: Int, _ summary: PieceSummary) {
    state.withLock { state in
      state.hashes[index] = nil
      state.progress.done += 1
      state.progress.converted += 1
      if summary.failure != nil { state.progress.failed += 1 }
    }
  }

  /// There is no piece; another run may try again.
  func fail(_ index: Int, _ failure: InputFailure) -> InputFailure {
    state.withLock { state in
      let failed = Failed(failure: failure, sha256: state.hashes.removeValue(forKey: index))
      if let key = state.keys[index] { state.lostKeys[key] = failed } else { state.lostInputs[index] = failed }
      state.progress.done += 1
      state.progress.failed += 1
      return failure
    }
  }

  /// What became of an input, once all were read.
  func outcome(of index: Int) -> Result<PieceKey, Failed> {
    state.withLock { state in
      let key = state.keys[index]
      if let failed = key.map({ state.lostKeys[$0] }) ?? state.lostInputs[index] {
        return .failure(failed)
      }
      return key.map { .success($0) } ?? .failure(Failed(failure: .crashed(.status(0))))
    }
  }
}
