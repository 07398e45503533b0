import Foundation

/// An output cannot be written.
package struct OutputFailure: Error, Sendable, Hashable, Codable {
  package enum Cause: Sendable, Hashable, Codable {
    /// What the system said: a number of `errno`.
    case system(Int32)
    /// The folder that it should lie in is not there.
    case noFolder(String)
    /// A folder lies in its place.
    case isFolder
    /// A link lies in its place.
    case isLink
    /// A pipe or a device lies in its place.
    case isSpecial
    /// A file lies beside it that belongs to what lay in its place, and would be taken for a part of it.
    case companion(String)
    /// Another batch writes it; its process, if it is known.
    case inUse(process: Int?)
    /// A file lies in its place that is not ours.
    case notOurs
    /// The format cannot hold so much.
    case tooLarge(String)
    /// Finished work was taken away meanwhile.
    case lostWork
    /// What a library or another process said.
    case other(String)
  }

  package var path: String
  package var cause: Cause

  package init(_ path: String, _ cause: Cause) { (self.path, self.cause) = (path, cause) }

  /// The call that failed last.
  package init(_ path: String) { self.init(path, .system(errno)) }

  /// What an error of Foundation means.
  package init(_ path: String, _ error: any Error) {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      self.init(path, .system(Int32(underlying.code)))
    } else {
      self.init(path, .other(error.localizedDescription))
    }
  }

  /// Names the path, the cause, and what to do.
  package var message: String {
    switch cause {
    case .system(let code): unwritable(String(cString: strerror(code)), Self.advice)
    case .noFolder(let folder): unwritable("there is no folder \(folder)", "Make it first.")
    case .isFolder: unwritable("it is a folder", "Name a file in it.")
    case .isLink: unwritable("it is a link", "Name the file that it leads to.")
    case .isSpecial: unwritable("it is no ordinary file", "Name another.")
    case .companion(let name):
      unwritable(
        "\(name) lies beside it, left by a program that has the old one open", "Close it there, or delete both.")
    case .inUse(let process):
      "\(path): another pdf2budget batch works on it\(process.map { " (process \($0))" } ?? ""). Wait until it ends."
    case .notOurs:
      unwritable("another file has its name, which no batch wrote", "Move that file away, or choose another output.")
    case .tooLarge(let reason): unwritable(reason, "Write .csv or .sqlite instead.")
    case .lostWork: "\(path) is gone or was changed while the batch ran. The same command makes it again."
    case .other(let reason): unwritable(reason, Self.advice)
    }
  }

  private static let advice = "Check the folder, its permissions and the space on the disk."

  private func unwritable(_ reason: String, _ advice: String) -> String {
    "\(path) cannot be written: \(reason). \(advice)"
  }
}

/// What the system said of the call that failed last.
package func lastError() -> String { String(cString: strerror(errno)) }
