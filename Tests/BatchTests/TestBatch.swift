// What the tests of this target share: folders of inputs, and batches over workers that go wrong.

import BudgetPipeline
import Foundation
import TestSupport

@testable import Batch

/// A folder with inputs and an output.
struct TestBatch {
  let folder: TemporaryFolder
  /// Stands in the command line of every worker.
  let token = UUID().uuidString
  var options = BatchOptions()

  /// - Parameter names: of inputs, all of different content.
  init(_ names: [String]) throws {
    // As the command does it: a write to a worker that is dead must fail, not kill.
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryFolder()
    let sample = try Data(contentsOf: Repository.samples.appendingPathComponent("clipped.pdf"))
    try FileManager.default.createDirectory(at: folder["in"], withIntermediateDirectories: true)
    for name in names { try (sample + Data("% \(name)\n".utf8)).write(to: folder["in/\(name)"]) }
    options.program = faulty
  }

  /// A real worker.
  var sound: WorkerProgram { WorkerProgram(executable: Program.binary.path, arguments: ["worker"]) }

  /// Tests/BatchTests/faulty_worker.py.
  var faulty: WorkerProgram {
    let script = Repository.root.appendingPathComponent("Tests/BatchTests/faulty_worker.py").path
    return WorkerProgram(executable: script, arguments: [Program.binary.path, token])
  }

  var output: URL { folder["out.csv"] }

  var batch: BatchRun {
    get throws { BatchRun(inputs, target: try OutputTarget(output.path), options: options) }
  }

  var inputs: [BatchInput] { BatchInputs.find([RawPath(folder["in"].path)]) }

  /// The manifest by file name.
  func manifest() throws -> [String: [String: String]] {
    let rows = CSV.rows(try Repository.text(of: folder["out.csv.manifest.csv"]))
    return Dictionary(
      rows.map { (($0["path"] ?? "") as NSString).lastPathComponent }.enumerated().map { ($1, rows[$0]) },
      uniquingKeysWith: { $1 })
  }

  /// Whether a worker of this batch is left.
  func hasWorker() throws -> Bool { try Program.shell("ps -A -o args= | grep -v grep | grep -q \(token)").status == 0 }
}
