// What the commands share that read documents in child processes, and the child's own command.

import ArgumentParser
import Batch

struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give a document up after this time by the clock; by default it may take as long as its pages.",
      valueName: "seconds"),
    transform: seconds)
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      """
      Give a document up when one of its pages takes more processor time than this, or \(Int(DocumentLimits.patience)) \
      times as long by the clock; by default \(DocumentLimits().pageSeconds.formatted()).
      """, valueName: "seconds"),
    transform: seconds)
  var pageTimeout: Double?

  @Option(
    help: ArgumentHelp(
      "Give a document up when reading it needs more memory than this; by default 1000.", valueName: "MB"),
    transform: count)
  var maxMemory: Int?

  var values: DocumentLimits {
    var limits = DocumentLimits()
    limits.seconds = timeout
    if let pageTimeout { limits.pageSeconds = pageTimeout }
    if let maxMemory { limits.megabytes = maxMemory }
    return limits
  }

  @Sendable private static func seconds(_ text: String) throws -> Double {
    guard let seconds = Double(text), seconds > 0, seconds < 1e9 else {
      throw ValidationError("'\(text)' is no number of seconds above 0.")
    }
    return seconds
  }

  /// EX_OSERR of sysexits.h: the system would not start a child process.
  static let cannotStart = ExitCode(71)

  @Sendable static func count(_ text: String) throws -> Int {
    guard let count = Int(text), count > 0 else { throw ValidationError("'\(text)' is no number above 0.") }
    return count
  }
}

/// The child of `stream` and `batch`; nobody calls it by hand.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Reads documents for another pdf2budget.", shouldDisplay: false)

  func run() throws { WorkerLoop.run() }
}
