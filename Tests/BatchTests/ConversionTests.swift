// `convert` over workers that go wrong: no document costs another.

import BudgetPipeline
import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite("Conversion")
struct ConversionTests {
  @Test("A document that crashes, hangs or eats memory costs itself only")
  func faults() throws {
    let batch = try TestBatch(["a-good.pdf", "b-crash.pdf", "c-hang.pdf", "d-grow.pdf", "e-tired.pdf", "f-good.pdf"])
    var options = Conversion.Options()
    options.program = batch.faulty
    // By the clock twenty times as long: a worker that hangs does not work.
    options.limits.pageSeconds = 0.5
    // Python alone is measured, and takes a fraction of the page's time to grow so far.
    options.limits.megabytes = 150
    var outcomes: [String?] = []
    try Conversion(options).run(batch.inputs.map(\.path)) { path, outcome in
      switch outcome {
      case .success(let document):
        outcomes.append(nil)
        #expect(document.report.file == path.file.text)
        #expect(String(decoding: document.encoded.bytes, as: UTF8.self).hasPrefix(path.file.text + ","))
      case .failure(let failure): outcomes.append(failure.id)
      }
    }
    #expect(outcomes == [nil, "worker.crashed", "worker.page-timeout", "worker.memory", nil, nil])
    #expect(!(try batch.hasWorker()))
  }

  @Test("It can be stopped while a document hangs")
  func stop() throws {
    let batch = try TestBatch(["a-good.pdf", "b-hang.pdf"])
    var options = Conversion.Options()
    options.program = batch.faulty
    let conversion = Conversion(options)
    #expect(throws: Conversion.Interrupted.self) {
      try conversion.run(batch.inputs.map(\.path)) { _, _ in conversion.stop() }
    }
    #expect(!(try batch.hasWorker()))
  }

  @Test("By default no page goes on for ever, and no document takes all memory")
  func defaults() {
    // A file without end is given up within 4 s by the clock, start and end of the program among them.
    #expect((1...3).contains(DocumentLimits().pageSeconds))
    #expect((500...2000).contains(DocumentLimits().megabytes))
  }

  @Test("What is too much is said, with the page that was reached")
  func watch() throws {
    var limits = DocumentLimits()
    (limits.pageSeconds, limits.seconds, limits.megabytes) = (2, 10, 100)
    var watch = DocumentWatch(limits, ProcessUse(seconds: 50))
    let now = SuspendingClock.now
    func failure(_ seconds: Double, megabytes: Int? = nil, after clock: Double = 0) -> InputFailure? {
      watch.excess(ProcessUse(seconds: seconds, megabytes: megabytes), now: now + .seconds(clock))
    }
    #expect(failure(50, megabytes: 100) == nil)
    #expect(failure(50, megabytes: 101)?.id == "worker.memory")
    #expect(failure(52)?.message.hasPrefix("opening it took more than 2 s of processor time.") == true)
    watch.take(.page(number: 3, count: 7), ProcessUse(seconds: 52))
    #expect(failure(53, after: 9) == nil)
    #expect(failure(54)?.message.hasPrefix("page 3 of 7 took more than 2 s of processor time.") == true)
    #expect(failure(54)?.id == "worker.page-timeout")
    let whole = failure(52, after: 11)
    #expect(whole?.message.hasPrefix("it took more than 10 s and came to page 3 of 7.") == true)
  }

  @Test("A machine that is busy stretches no limit but that of waiting")
  func busy() throws {
    var limits = DocumentLimits()
    limits.pageSeconds = 2
    let watch = DocumentWatch(limits, ProcessUse(seconds: 1))
    let now = SuspendingClock.now
    #expect(watch.excess(ProcessUse(seconds: 2), now: now + .seconds(39)) == nil)
    let failure = watch.excess(ProcessUse(seconds: 2), now: now + .seconds(41))
    #expect(failure?.message.hasPrefix("opening it took more than 40 s by the clock, and hardly worked.") == true)
    // Where the system does not say, the clock alone decides.
    #expect(watch.excess(ProcessUse(), now: now + .seconds(41))?.id == "worker.page-timeout")
    // The clock counts nothing before there is something to read; work counts.
    let waiting = DocumentWatch(limits, ProcessUse(seconds: 1), waits: true)
    #expect(waiting.excess(ProcessUse(seconds: 2), now: now + .seconds(60)) == nil)
    #expect(waiting.excess(ProcessUse(seconds: 3), now: now)?.id == "worker.page-timeout")
  }

  @Test("The proofs of many pages may take longer than those of one")
  func proofs() {
    var limits = DocumentLimits()
    limits.pageSeconds = 2
    var watch = DocumentWatch(limits, ProcessUse(seconds: 0))
    watch.take(.proofs(pages: 100), ProcessUse(seconds: 0))
    #expect(watch.excess(ProcessUse(seconds: 20)) == nil)
    #expect(watch.excess(ProcessUse(seconds: 23))?.message.hasPrefix("the proofs after its 100 pages took") == true)
  }
}
