import Batch
import Foundation

/// Turns Ctrl-C, SIGTERM and a closed terminal into a clean end; the second time into an end at once.
///
/// A thread waits for them, and all others hold them back. A dispatch source would do it in fewer lines, but where memory is
/// short and its thread cannot be made, whoever asks for it waits for ever.
final class SignalWatch: Sendable {
  private let first = Locked<Int32?>(nil)

  /// To be made before any other thread.
  /// - Throws: ``StartProblem``.
  init(_ stop: @escaping @Sendable () -> Void) throws(StartProblem) {
    var watched = sigset_t()
    sigemptyset(&watched)
    // `nohup` lets a command live on when its terminal is closed.
    for number in [SIGINT, SIGTERM] + (Self.isIgnored(SIGHUP) ? [] : [SIGHUP]) { sigaddset(&watched, number) }
    pthread_sigmask(SIG_BLOCK, &watched, nil)
    try startThread { [first, watched] in
      var watched = watched
      while true {
        var number: Int32 = 0
        guard sigwait(&watched, &number) == 0 else { continue }
        let isFirst = first.withLock { first in
          defer { first = first ?? number }
          return first == nil
        }
        if !isFirst { _exit(128 + number) }
        stop()
      }
    }
  }

  /// The signal that came.
  var caught: Int32? { first.withLock { $0 } }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
