// Threads, each with a worker of its own.

import Foundation

/// Work was ended by ``WorkerPool/stop()``.
struct Stopped: Error {}

final class WorkerPool: Sendable {
  private let program: WorkerProgram
  private let limits: DocumentLimits
  private let jobs: Int
  private let state = Locked(State())

  private struct State {
    var isStopped = false
    var children: [pid_t: ChildProcess] = [:]
    var problem: (any Error)?
  }

  init(_ program: WorkerProgram, jobs: Int, limits: DocumentLimits) {
    self.program = program
    self.limits = limits
    self.jobs = jobs
  }

  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Kills all workers and lets the bodies of ``run(_:)`` fail. From any thread.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.children.values.forEach { $0.kill() }
    }
  }

  /// Calls `body` once in each of `jobs` threads and returns when all have returned.
  /// - Throws: the first error of a body; the others are stopped by it.
  func run(_ body: @escaping @Sendable (WorkerSeat) throws -> Void) throws {
    let group = DispatchGroup()
    for _ in 0..<jobs {
      group.enter()
      do {
        try startThread { [self] in
          do {
            try body(WorkerSeat(pool: self, limits: limits))
          } catch {
            fail(error)
          }
          group.leave()
        }
      } catch {
        fail(error)
        group.leave()
      }
    }
    group.wait()
    let (problem, isStopped) = state.withLock { ($0.problem, $0.isStopped) }
    if let problem { throw problem }
    if isStopped { throw Stopped() }
  }

  /// The first error counts; the others come of it.
  private func fail(_ error: any Error) {
    state.withLock { if $0.problem == nil, !$0.isStopped { $0.problem = error } }
    stop()
  }

  /// Calls `body` in this thread, with a worker of its own.
  func withSeat<Result>(_ body: (WorkerSeat) throws -> Result) throws -> Result {
    try body(WorkerSeat(pool: self, limits: limits))
  }

  fileprivate func start() throws -> Worker {
    if isStopped { throw Stopped() }
    let worker = try Worker(program)
    try state.withLock { state in
      if state.isStopped { throw Stopped() }
      state.children[worker.child.id] = worker.child
    }
    return worker
  }

  fileprivate func forget(_ worker: Worker) {
    state.withLock { $0.children[worker.child.id] = nil }
  }
}

/// A thread's place in the pool: the worker in it may change. For one thread only.
final class WorkerSeat {
  /// A worker that holds more than this between documents makes room for a new one: the drawing library keeps the fonts
  /// of earlier documents, 256 of them. At 80 MB that is so every dozen documents, and costs 30 ms.
  private static let mostMegabytes = 80

  /// The same for descriptors: the font library keeps one open for every document with a Chinese font that is not
  /// embedded, and systems allow a process 256 or 1,024 of them.
  private static let mostDescriptors = 64
  /// And of what a worker may open in all: the next document needs some too.
  private static let descriptorShare = 2

  private let pool: WorkerPool
  private let limits: DocumentLimits
  private var worker: Worker?
  private var watch: DocumentWatch

  fileprivate init(pool: WorkerPool, limits: DocumentLimits) {
    self.pool = pool
    self.limits = limits
    watch = DocumentWatch(limits, ProcessUse())
  }

  deinit { release() }

  /// Has a document read: its time begins, with a worker that is alive and slim.
  ///
  /// What earlier documents left in a worker's memory must not count against this one, else its outcome would depend on
  /// its neighbours. So a document that ends a used worker is tried once more, by a new one.
  /// - Parameter body: asks the worker; may be called twice.
  /// - Throws: ``WorkerLost``, ``Stopped``, ``StartProblem``, and what `body` throws.
  func read<Result>(_ body: () throws -> Result) throws -> Result {
    let isUsed = try begin()
    do {
      return try body()
    } catch let lost as WorkerLost where isUsed && !lost.isTimeout {
      _ = try begin()
      return try body()
    }
  }

  /// - Returns: whether the worker read other documents before.
  private func begin() throws -> Bool {
    if let worker, !Self.isFit(worker) { release() }
    let isUsed = worker != nil
    let worker = try worker ?? pool.start()
    self.worker = worker
    watch = DocumentWatch(limits, worker.use)
    return isUsed
  }

  private static func isFit(_ worker: Worker) -> Bool {
    worker.child.isRunning && residentMegabytes(of: worker.child.id) ?? 0 <= mostMegabytes
      && worker.openedDescriptors <= min(mostDescriptors, (descriptorLimit() ?? .max) / descriptorShare)
  }

  /// - Throws: ``WorkerLost`` when this document cost the worker its life, ``Stopped`` when the pool did.
  func ask(_ request: WorkerRequest) throws -> WorkerAnswer {
    try withWorker { try $0.ask(request, &watch) }
  }

  /// A further line of the answer.
  func nextLine() throws -> [UInt8] {
    try withWorker { try $0.nextLine(watch) }
  }

  private func withWorker<Result>(_ body: (Worker) throws -> Result) throws -> Result {
    guard let worker else { throw Stopped() }
    do {
      return try body(worker)
    } catch {
      release()
      if pool.isStopped { throw Stopped() }
      throw error
    }
  }

  private func release() {
    guard let worker else { return }
    pool.forget(worker)
    self.worker = nil
  }
}
