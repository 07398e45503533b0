// What `debug` and `inspect` share: a page of one file is read in this process, and what came of it written.

import ArgumentParser
import Batch
import BudgetPipeline
import Foundation
import OutputFile

struct PageTask {
  let file: String
  let log: LogOptions

  /// - Parameters:
  ///   - hasLeftThread: asked after reading: whether a thread reads on, so that the process must end without exit handlers.
  ///   - read: what is asked of the file.
  ///   - write: takes what came of it.
  func run<Value>(
    hasLeftThread: () -> Bool, read: (RawPath) throws -> Result<Value, InputFailure>, write: (Value) throws -> Void
  ) throws {
    var arguments = RawArguments()
    let path = arguments.path(file)
    do {
      switch try read(path) {
      case .success(let value): try write(value)
      case .failure(let failure):
        log.talk.say(LogEntry(failure, file: path.text, hints: ["input.no-such-pages": "--page"]))
        if hasLeftThread() { _exit(2) }
        throw ExitCode(2)
      }
    } catch let problem as StartProblem {
      log.talk.say(.end(problem.message))
      throw LimitOptions.cannotStart
    } catch let problem as OutputFailure {
      log.talk.say(.end(problem.message))
      throw OutputFailure.exitCode
    }
  }
}
