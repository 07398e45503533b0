import Foundation

/// Turns Ctrl-C, SIGTERM and a closed terminal into a clean end; the second time into an end at once.
final class SignalWatch: @unchecked Sendable {
  private var sources: [any DispatchSourceSignal] = []
  // Touched on the queue only.
  private var first: Int32?
  private let queue = DispatchQueue(label: "signals")

  init(_ stop: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number, SIG_IGN)
      // `nohup` lets a command live on when its terminal is closed.
      if number == SIGHUP, unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [weak self] in
        guard let self else { return }
        if first != nil { _exit(128 + number) }
        first = number
        stop()
      }
      source.resume()
      sources.append(source)
    }
  }

  /// The signal that came.
  var caught: Int32? { queue.sync { first } }
}
