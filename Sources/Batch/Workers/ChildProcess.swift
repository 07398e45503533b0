// A child and the pipes to it. Foundation's Process waits by way of run loops and queues; here a thread waits for
// its own child, and another may kill it, which plain system calls do in fewer lines than taming Process would take.

import Foundation
import OutputFile

/// The system would not start a worker, or it did not come up.
package struct StartProblem: Error {
  package var message: String

  init(message: String) { self.message = message }

  /// What the system said: a number of `errno`.
  /// - Parameter what: would not start.
  init(_ what: String, code: Int32) {
    let isShort = [EMFILE, ENFILE, EAGAIN, ENOMEM].contains(code)
    let advice =
      isShort
      ? "Allow more open files, processes or memory (ulimit -n, -u, -v), or read fewer documents at the same time."
      : "Check that it is there and may be run."
    message = "\(what) cannot be started: \(String(cString: strerror(code))). \(advice)"
  }
}

final class ChildProcess: Sendable {
  enum End: Sendable, Equatable {
    case status(Int32)
    case signal(Int32)
  }

  private static let starting = NSLock()

  let input: Int32
  let output: Int32
  /// What it says on standard error, which is its last words if anything: of a pipe that nobody empties meanwhile. The system
  /// bounds what it holds, and the child never waits for it.
  private let errors: Int32
  let id: pid_t
  /// Nil while it runs. Once it is set the id may belong to another process.
  private let end = Locked<End?>(nil)

  /// Starts a program with pipes for its standard streams.
  init(executable: String, arguments: [String], environment: [String: String]) throws(StartProblem) {
    // A worker whose input another worker holds open would outlive its parent. So no child may start between the
    // making of a pipe and the mark that keeps it from being inherited.
    Self.starting.lock()
    defer { Self.starting.unlock() }
    let (pipes, problem) = Self.pipes(3)
    guard pipes.count == 3 else { throw StartProblem("the worker process \(executable)", code: problem) }
    let (forInput, forOutput, forErrors) = (pipes[0], pipes[1], pipes[2])
    for end in [forErrors.reading, forErrors.writing] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    defer { [forInput.reading, forOutput.writing, forErrors.writing].forEach { close($0) } }
    var id: pid_t = 0
    let status = Self.spawn(
      executable, [executable] + arguments, environment.map { "\($0)=\($1)" },
      streams: [forInput.reading, forOutput.writing, forErrors.writing], id: &id)
    guard status == 0 else {
      [forInput.writing, forOutput.reading, forErrors.reading].forEach { close($0) }
      throw StartProblem("the worker process \(executable)", code: status)
    }
    (input, output, errors, self.id) = (forInput.writing, forOutput.reading, forErrors.reading, id)
  }

  deinit {
    kill()
    _ = wait()
    [input, output, errors].forEach { close($0) }
  }

  /// May be called from any thread, at any time.
  func kill() {
    end.withLock { if $0 == nil { _ = Foundation.kill(id, SIGKILL) } }
  }

  /// Whether it has not ended yet.
  var isRunning: Bool {
    var info = siginfo_t()
    info.si_signo = 0
    return end.withLock { end in
      end == nil && waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT | WNOHANG) == 0 && info.si_signo == 0
    }
  }

  /// Waits for its end. Only one thread may wait; nothing else may take long under the lock, hence the two steps.
  func wait() -> End {
    if let end = end.withLock({ $0 }) { return end }
    // Without WNOWAIT the id would be free before `end` is set, and ``kill()`` might hit a stranger.
    var info = siginfo_t()
    while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    return end.withLock { end in
      var status: Int32 = 0
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7f
      let result = signal == 0 ? End.status(status >> 8 & 0xff) : End.signal(signal)
      end = result
      return result
    }
  }

  /// Its last line on standard error, as far as it can be shown; nil if it said nothing.
  func lastWords() -> String? {
    let mostBytes = 1 << 16
    let bytes = [UInt8](unsafeUninitializedCapacity: mostBytes) { space, filled in
      filled = max(0, read(errors, space.baseAddress, mostBytes))
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.last.map { String($0.prefix(Self.mostWords)) }
  }

  /// Characters of the last words that are told.
  private static let mostWords = 160

  /// Ends of pipes, to read from and to write to, that no child inherits unless told to.
  /// - Returns: as many as asked for, or none and what the system said.
  private static func pipes(_ count: Int) -> ([(reading: Int32, writing: Int32)], Int32) {
    var made: [(reading: Int32, writing: Int32)] = []
    for _ in 0..<count {
      var ends: [Int32] = [0, 0]
      guard Foundation.pipe(&ends) == 0 else {
        let problem = errno
        for pipe in made { [pipe.reading, pipe.writing].forEach { close($0) } }
        return ([], problem)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      made.append((ends[0], ends[1]))
    }
    return (made, 0)
  }

  private static func spawn(
    _ executable: String, _ arguments: [String], _ environment: [String], streams: [Int32], id: inout pid_t
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, end) in streams.enumerated() { posix_spawn_file_actions_adddup2(&actions, end, Int32(number)) }
    // A group of its own, so that Ctrl-C reaches the parent alone, which then ends its workers. And no signal held back, as the
    // parent may do (``SignalWatch``).
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let argumentList = arguments.map { strdup($0) } + [nil]
    let environmentList = environment.map { strdup($0) } + [nil]
    defer { (argumentList + environmentList).forEach { free($0) } }
    return posix_spawn(&id, executable, &actions, &attributes, argumentList, environmentList)
  }
}
