// How workers are started.

import Foundation

/// How to start a worker.
package struct WorkerProgram: Sendable {
  package var executable: String
  package var arguments: [String]

  package init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// The program that runs, in its hidden mode.
  package static let own = WorkerProgram(
    // On Linux this names the same program even when its file was replaced meanwhile.
    executable: FileManager.default.fileExists(atPath: "/proc/self/exe")
      ? "/proc/self/exe" : Bundle.main.executablePath ?? CommandLine.arguments[0],
    arguments: ["worker"])
}
