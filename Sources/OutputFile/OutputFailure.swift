import Foundation

/// The output cannot be written.
public struct OutputFailure: Error {
  /// Names the path, the cause, and what to do.
  public var message: String

  /// - Parameter reason: what the system said last, if nothing else is known.
  public init(_ path: String, _ reason: String = lastError()) {
    message = "\(path) cannot be written: \(reason). Check the folder, its permissions and the space on the disk."
  }

  public init(message: String) { self.message = message }
}

/// What the system said of the call that failed last.
public func lastError() -> String { String(cString: strerror(errno)) }
