// The built command, run as people run it.

import Foundation

public enum Program {
  public struct Outcome: Sendable {
    public var status: Int32
    public var output: Data
    public var errors: String
    public var seconds: Double

    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// `make test` names the release binary; without it the one that was built beside the tests.
  public static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["PDF2BUDGET"] { return URL(fileURLWithPath: path) }
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appendingPathComponent("pdf2budget")
  }()

  /// A run that takes longer hangs; it is ended, and its status is not 0.
  private static let longest = 300.0

  /// Runs the command and waits for its end.
  /// - Parameter folder: where it runs; the repository's root if nil.
  public static func run(_ arguments: [String], in folder: URL? = nil) throws -> Outcome {
    try run(binary, arguments, in: folder)
  }

  /// Runs the program that damages pages, which is built beside the command.
  public static func mutate(_ arguments: [String]) throws -> Outcome {
    try run(binary.deletingLastPathComponent().appendingPathComponent("mutate"), arguments, in: nil)
  }

  /// Runs a script with the Python that has the libraries of Tests/requirements.txt (Scripts/python.sh).
  /// - Parameter script: its path from the repository's root.
  public static func python(_ script: String, _ arguments: [String]) throws -> Outcome {
    try run(Repository.root.appendingPathComponent(".venv/bin/python"), [script] + arguments, in: nil)
  }

  /// Runs a line of shell in which `$PDF2BUDGET` is the command and `python3` has the libraries of the tests.
  public static func shell(_ line: String, in folder: URL? = nil) throws -> Outcome {
    try run(URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder)
  }

  private static func run(_ executable: URL, _ arguments: [String], in folder: URL?) throws -> Outcome {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? Repository.root
    let inherited = ProcessInfo.processInfo.environment
    let path = Repository.root.appendingPathComponent(".venv/bin").path + ":" + (inherited["PATH"] ?? "/usr/bin:/bin")
    // Whoever runs the tests may read Chinese; they wait for English unless they ask.
    let own = ["PDF2BUDGET": binary.path, "PATH": path, "LC_ALL": "C.UTF-8"]
    process.environment = inherited.merging(own) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try handle(files["output"])
    process.standardError = try handle(files["errors"])
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let start = Date()
    try process.run()
    if ended.wait(timeout: .now() + longest) == .timedOut {
      // Not SIGTERM: threads of the tests block it, and children inherit that.
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: files["output"]),
      errors: try Repository.text(of: files["errors"]), seconds: Date().timeIntervalSince(start))
  }

  private static func handle(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}

/// The PDF library serves one document at a time in a process, and tests run in parallel: those that read PDFs
/// themselves do it inside of this.
public func readingAlone<Result>(_ body: () throws -> Result) rethrows -> Result {
  lock.lock()
  defer { lock.unlock() }
  return try body()
}

private let lock = NSRecursiveLock()
