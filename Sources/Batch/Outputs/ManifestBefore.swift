// The manifest of an earlier run lies where the next one will. It tells which files beside it a batch wrote, also when the
// work folder is gone: all others are somebody's own, and nothing may take their place.

import BudgetWriters
import Foundation
import OutputFile

struct ManifestBefore {
  /// Names of files in the folder that the batch wrote.
  let outputs: Set<String>
  private let isThere, isOurs: Bool
  private let target: OutputTarget

  init(of target: OutputTarget) {
    self.target = target
    let data = try? Data(contentsOf: URL(fileURLWithPath: target.manifestPath))
    var records = CSVRecords(data ?? Data())
    var status = stat()
    // One that cannot be read is there too.
    isThere = lstat(target.manifestPath, &status) == 0
    isOurs = records.next().map { Array($0.prefix(Manifest.oldestColumns.count)) } == Manifest.oldestColumns
    var outputs: Set<String> = []
    while isOurs, let record = records.next() {
      guard record.count > 1, !record[1].isEmpty else { continue }
      outputs.insert(record[1])
      // As `--safe-csv` disarms a name.
      if record[1].hasPrefix("'") { outputs.insert(String(record[1].dropFirst())) }
    }
    self.outputs = outputs
  }

  /// - Throws: ``OutputFailure`` if a file lies where one of the batch's own must, and is none of its.
  func check() throws(OutputFailure) {
    if isThere, !isOurs { throw OutputFailure(target.manifestPath, .notOurs) }
    let fixed = Set(target.format.fixedFiles)
    // A run that ended before its manifest left the journal.
    let written = outputs.union(Journal.names(at: Journal.path(besides: target.path, of: target.format.name)))
    guard target.isFolder, written.isDisjoint(with: fixed) else { return }
    for name in target.format.fixedFiles {
      let path = (target.path as NSString).appendingPathComponent(name)
      var status = stat()
      if stat(path, &status) == 0 { throw OutputFailure(path, .notOurs) }
    }
  }
}
