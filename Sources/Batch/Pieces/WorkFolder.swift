// The folder beside an output in which a batch keeps what is finished.

import Foundation
import OutputFile

/// Held while a batch works on an output. When the process ends, by whatever means, the system lets go of the lock.
final class WorkFolder {
  let path: String
  private let lock: Int32

  /// - Parameter output: the path of the output.
  /// - Throws: ``OutputFailure`` also if another batch works on it.
  init(besides output: String) throws(OutputFailure) {
    path = Self.path(besides: output)
    for folder in [path, path + "/pieces", path + "/tmp"] {
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw OutputFailure(folder) }
    }
    lock = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else { throw OutputFailure(path + "/lock") }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? OutputFailure(output, .inUse(process: Self.holder(lock))) : OutputFailure(path + "/lock")
    }
    ftruncate(lock, 0)
    _ = writeAll(Data("\(getpid())\n".utf8), to: lock)
    // What a run that was cut off was about to write.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path + "/tmp")) ?? [] {
      unlink("\(path)/tmp/\(name)")
    }
  }

  deinit { close(lock) }

  /// The process that wrote its number into the file it holds; nil if it had no time to.
  private static func holder(_ lock: Int32) -> Int? {
    var lines = LineReader(descriptor: lock)
    guard case .line(let line) = lines.next() else { return nil }
    return Int(String(decoding: line, as: UTF8.self))
  }

  /// `OUT.pdf2budget`, also for `OUT/` and `.`.
  static func path(besides output: String) -> String {
    var output = output
    while output.count > 1, output.hasSuffix("/") { output.removeLast() }
    let name = (output as NSString).lastPathComponent
    if [".", "..", "/"].contains(name) { output = URL(fileURLWithPath: output).standardizedFileURL.path }
    return output + ".pdf2budget"
  }
}
