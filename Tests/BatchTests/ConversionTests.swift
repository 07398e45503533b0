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
    options.limits.pageSeconds = 5
    options.limits.megabytes = 400
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
    #expect((5...20).contains(DocumentLimits().pageSeconds))
    #expect((500...2000).contains(DocumentLimits().megabytes))
  }

  @Test("What is too much is said, with the page that was reached")
  func watch() throws {
    var limits = DocumentLimits()
    (limits.pageSeconds, limits.seconds, limits.megabytes) = (2, 10, 100)
    var watch = DocumentWatch(limits)
    let now = SuspendingClock.now
    #expect(watch.excess(megabytes: 100, now: now) == nil)
    #expect(watch.excess(megabytes: 101, now: now)?.id == "worker.memory")
    #expect(
      watch.excess(megabytes: nil, now: now + .seconds(3))?.message.hasPrefix("opening it took more than 2 s.") == true)
    watch.step(to: .init(number: 3, count: 7))
    let later = watch.excess(megabytes: nil, now: .now + .seconds(3))
    #expect(later?.message.hasPrefix("page 3 of 7 took more than 2 s.") == true)
    let whole = watch.excess(megabytes: nil, now: now + .seconds(11))
    #expect(whole?.message.hasPrefix("it took more than 10 s and came to page 3 of 7.") == true)
    // Nothing counts before there is something to read.
    #expect(DocumentWatch(limits, waits: true).excess(megabytes: nil, now: now + .seconds(60)) == nil)
  }
}
