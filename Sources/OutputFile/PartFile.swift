// What is written before a file can take its place, under a name of its own. A process that is killed leaves it behind;
// whoever writes the same file next takes it away.

import Foundation

/// A path beside a file, held by this process. The system lets go of it when the process ends, by whatever means.
final class PartFile {
  private static let mark = ".part-"

  let path: String
  private let lock: Int32

  /// - Parameter file: what will take its place.
  init(besides file: String) throws(OutputFailure) {
    Self.removeAbandoned(besides: file)
    path = "\(file)\(Self.mark)\(getpid())"
    unlink(path)
    lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else { throw OutputFailure(file) }
    // A file system without locks only loses the cleaning up.
    _ = flock(lock, LOCK_EX | LOCK_NB)
  }

  deinit { close(lock) }

  /// Removes the part files of a file that nobody holds.
  static func removeAbandoned(besides file: String) {
    let folder = parentFolder(of: file)
    let start = (file as NSString).lastPathComponent + mark
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    for name in names where name.hasPrefix(start) && name.dropFirst(start.count).allSatisfy(\.isNumber) {
      let path = (folder as NSString).appendingPathComponent(name)
      let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }
}
