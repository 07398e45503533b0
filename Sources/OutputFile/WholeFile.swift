import Foundation

/// Where bytes go.
package protocol ByteSink: AnyObject {
  func write(_ data: Data) throws
  /// All is written.
  func finish() throws
}

/// A file of bytes that takes its place when it is whole.
package final class WholeFile: ByteSink {
  private let file: NewFile
  private let descriptor: Int32
  private var buffer = Data()
  private static let bufferSize = 1 << 20

  /// - Parameter temporary: on the same file system as `path`, beside it if nil; what lies there is lost.
  package init(path: String, temporary: String? = nil) throws(OutputFailure) {
    file = try NewFile(path: path, temporary: temporary)
    descriptor = open(file.temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path) }
  }

  deinit { close(descriptor) }

  package func write(_ data: Data) throws(OutputFailure) {
    buffer.append(data)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  package func finish() throws(OutputFailure) { try finish(isSynced: true) }

  /// - Parameter isSynced: whether to wait until all is on the disk, so that a power failure cannot empty the file.
  package func finish(isSynced: Bool) throws(OutputFailure) {
    try flush()
    try file.finish(isSynced: isSynced)
  }

  private func flush() throws(OutputFailure) {
    guard writeAll(buffer, to: descriptor) else { throw OutputFailure(file.path) }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// - Returns: whether all was written; else `errno` says why not.
package func writeAll(_ bytes: some ContiguousBytes, to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, start, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
