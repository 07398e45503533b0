// Foundation's Thread does not say when the system refuses one, and whoever waits for its end would wait for ever.

import Foundation

/// Runs `body` in a thread of its own.
/// - Parameter stackSize: as the main thread has it.
/// - Throws: ``StartProblem`` if there is no memory for its stack, or there are too many threads.
package func startThread(
  stackSize: Int = 8 << 20, _ body: @escaping @Sendable () -> Void
) throws(StartProblem) {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, stackSize)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  let work = Unmanaged.passRetained(ThreadWork(body))
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  let code = pthread_create(
    &thread, &attributes,
    { argument in
      runThreadWork(argument)
      return nil
    }, work.toOpaque())
  guard code != 0 else { return }
  work.release()
  throw StartProblem("a thread", code: code)
}

private final class ThreadWork: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Systems differ in whether the argument may be missing.
private func runThreadWork(_ argument: UnsafeMutableRawPointer?) {
  guard let argument else { return }
  Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body()
}
