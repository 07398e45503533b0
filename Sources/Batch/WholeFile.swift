// A file that appears under its name when it is whole.

import Foundation

/// The output cannot be written; names the path and the cause.
public struct OutputFailure: Error {
  public var message: String

  init(_ path: String, _ reason: String = lastError()) {
    message = "\(path) cannot be written: \(reason). Check the folder, its permissions and the space on the disk."
  }

  init(message: String) { self.message = message }
}

final class WholeFile {
  private let path, temporary: String
  private let descriptor: Int32
  private var buffer = Data()
  private var isFinished = false
  private static let bufferSize = 1 << 20

  /// - Parameter temporary: on the same file system; what lies there is lost.
  init(path: String, temporary: String) throws(OutputFailure) {
    (self.path, self.temporary) = (path, temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path) }
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(temporary) }
  }

  func write(_ data: some DataProtocol) throws(OutputFailure) {
    buffer.append(contentsOf: data)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// - Parameter isSynced: whether to wait until all is on the disk, so that a power failure cannot empty the file.
  func finish(isSynced: Bool = true) throws(OutputFailure) {
    try flush()
    guard !isSynced || fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw OutputFailure(path) }
    isFinished = true
  }

  /// Lets a file that something else wrote take its place.
  static func replace(_ path: String, by temporary: String) throws(OutputFailure) {
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFailure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw OutputFailure(path) }
  }

  private func flush() throws(OutputFailure) {
    guard writeAll(buffer, to: descriptor) else { throw OutputFailure(path) }
    buffer.removeAll(keepingCapacity: true)
  }
}
