// From pieces to the output, in the order of the inputs.

import Foundation
import OutputFile

struct BatchAssembly {
  let inputs: [BatchInput]
  let target: BatchTarget
  let options: BatchRun.Options
  let folder: WorkFolder
  let ledger: BatchLedger

  /// - Returns: what came of all inputs.
  func run(isStopped: () -> Bool) throws -> BatchRun.Counts {
    let store = PieceStore(folder: folder.path)
    // Beside what they become, for a rename does not cross file systems.
    let inside = (target.path as NSString).appendingPathComponent(".pdf2budget")
    let output = try target.make(target.isFolder ? inside + ".part" : folder.path + "/tmp/output")
    let manifest = try Manifest(
      path: target.manifestPath, temporary: target.isFolder ? inside + ".manifest" : folder.path + "/tmp/manifest",
      isSafe: options.isSafe)
    var counts = ledger.counts
    (counts.failed, counts.amounts) = (0, 0)
    for (index, input) in inputs.enumerated() {
      if isStopped() { throw Stopped() }
      let (entry, summary) = try entry(index, input, store)
      if case .failure = entry.result { counts.failed += 1 }
      counts.amounts += summary?.amounts ?? 0
      try manifest.add(entry, summary: summary, output: output.add(entry))
    }
    try output.finish()
    try manifest.finish()
    return counts
  }

  private func entry(_ index: Int, _ input: BatchInput, _ store: PieceStore) throws -> (BatchEntry, PieceSummary?) {
    let name = Array(input.name)
    switch ledger.outcome(of: index) {
    case .failure(let failed):
      let entry = BatchEntry(path: input.path, name: name, result: .failure(failed.failure), sha256: failed.sha256)
      return (entry, nil)
    case .success(let key):
      guard let (summary, body) = store.piece(key) else {
        throw OutputFailure(
          message: "\(store.path(of: key)) is gone or was changed while the batch ran. The same command makes it again."
        )
      }
      let file = options.usesPaths ? input.path.text : input.path.file.text
      let piece = Piece(summary: summary, file: file, key: key, body: body)
      let entry = BatchEntry(
        path: input.path, name: name, result: summary.failure.map { .failure($0) } ?? .success(piece),
        sha256: summary.sha256)
      return (entry, summary)
    }
  }
}
