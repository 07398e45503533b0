// From pieces to the output, in the order of the inputs.

import Foundation
import OutputFile
import PageModel

struct BatchAssembly {
  let inputs: [BatchInput]
  let target: OutputTarget
  let options: BatchOptions
  let folder: WorkFolder
  let ledger: BatchLedger

  /// - Parameter remark: gets what people should know of the output.
  /// - Returns: what came of all inputs.
  func run(isStopped: () -> Bool, remark: (Diagnostic) -> Void) throws -> BatchProgress {
    let store = PieceStore(folder: folder.path)
    // Beside what they become, for a rename does not cross file systems.
    let inside = (target.path as NSString).appendingPathComponent(Self.insideName)
    if target.isFolder { removeLeftovers() }
    let output = try target.begin(
      temporary: target.isFolder ? inside + ".part" : folder.path + "/tmp/output", count: inputs.count)
    let manifest = try Manifest(
      path: target.manifestPath, temporary: target.isFolder ? inside + ".manifest" : folder.path + "/tmp/manifest",
      isSafe: target.style.isSafe)
    var progress = ledger.progress
    (progress.failed, progress.amounts) = (0, 0)
    for (index, input) in inputs.enumerated() {
      if isStopped() { throw Stopped() }
      let (entry, summary) = try entry(index, input, store)
      if case .failure = entry.result { progress.failed += 1 }
      progress.amounts += summary?.amounts ?? 0
      try manifest.add(entry, summary: summary, output: output.add(entry))
    }
    try output.finish()
    output.remarks.forEach(remark)
    try manifest.finish()
    return progress
  }

  /// Why an input gave no document; nil if it gave one.
  func failure(of index: Int) -> InputFailure? {
    switch ledger.outcome(of: index) {
    case .failure(let failed): failed.failure
    case .success(let key): PieceStore(folder: folder.path).head(of: key)?.failure
    }
  }

  private static let insideName = ".pdf2budget"

  /// What a run that was killed was about to write into the folder. No other run works on it now.
  private func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: target.path)) ?? []
    for name in names where name.hasPrefix(Self.insideName + ".") {
      unlink((target.path as NSString).appendingPathComponent(name))
    }
  }

  private func entry(_ index: Int, _ input: BatchInput, _ store: PieceStore) throws -> (OutputEntry, PieceSummary?) {
    let name = Array(input.name)
    switch ledger.outcome(of: index) {
    case .failure(let failed):
      let entry = OutputEntry(path: input.path, name: name, result: .failure(failed.failure), sha256: failed.sha256)
      return (entry, nil)
    case .success(let key):
      guard let (summary, body) = store.piece(key) else {
        throw OutputFailure(store.path(of: key), .lostWork)
      }
      let document = try target.format.encoding.encoded(
        body, naming: input.label(options), insteadOf: key.text, isSafe: target.style.isSafe)
      let entry = OutputEntry(
        path: input.path, name: name, result: summary.failure.map { .failure($0) } ?? .success(document),
        sha256: summary.sha256)
      return (entry, summary)
    }
  }
}
