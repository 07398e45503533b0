// A document that crashes its worker, hangs, or eats memory costs itself only.

import Foundation
import OutputFile
import TestSupport
import Testing

@testable import Batch

@Suite("Workers that go wrong")
struct FaultTests {
  private static let names = [
    "a-good.pdf", "b-crash.pdf", "c-good.pdf", "d-exit.pdf", "e-garbage.pdf", "f-tired.pdf", "g-good.pdf",
  ]

  private func run(_ batch: TestBatch) throws -> BatchProgress { try batch.batch.run { _ in } }

  @Test("Each fault is recorded with its reason, and costs no other input", arguments: [1, 3])
  func faults(jobs: Int) throws {
    var batch = try TestBatch(Self.names)
    batch.options.jobs = jobs
    let counts = try run(batch)
    #expect(counts.total == 7)
    #expect(counts.failed == 3)
    let manifest = try batch.manifest()
    #expect(manifest.keys.sorted() == Self.names)
    for name in Self.names {
      let isBad = ["b-crash.pdf", "d-exit.pdf", "e-garbage.pdf"].contains(name)
      #expect(manifest[name]?["outcome"] == (isBad ? "failed" : "ok"), "\(name)")
      #expect(manifest[name]?["error"] == (isBad ? "worker.crashed" : ""), "\(name)")
    }
    #expect(manifest["b-crash.pdf"]?["message"]?.contains("crashed") == true)
    #expect(manifest["d-exit.pdf"]?["message"]?.contains("status 3") == true)
    let files = Set(CSV.rows(try Repository.text(of: batch.output)).map { $0["file"] })
    #expect(files == ["a-good.pdf", "c-good.pdf", "f-tired.pdf", "g-good.pdf"])
    #expect(!(try batch.hasWorker()))
  }

  @Test("What a worker says last is told, and none waits for somebody to hear it")
  func words() throws {
    let batch = try TestBatch(["a-loud.pdf", "b-crash.pdf", "c-loud-crash.pdf"])
    #expect(try run(batch).failed == 2)
    let manifest = try batch.manifest()
    let said = try #require(manifest["b-crash.pdf"]?["message"])
    #expect(said.contains(", saying: free(): invalid pointer") && said.hasSuffix(". Please report the file."))
    #expect(manifest["c-loud-crash.pdf"]?["message"]?.contains(", saying: ") == true)
    #expect((manifest["c-loud-crash.pdf"]?["message"]?.count ?? 0) < 400)
  }

  @Test("What failed by a fault is tried again by the next run, what was converted is not")
  func again() throws {
    var batch = try TestBatch(Self.names)
    _ = try run(batch)
    batch.options.program = batch.sound
    let counts = try run(batch)
    #expect(counts.converted == 3)
    #expect(counts.failed == 0)
    let third = try run(batch)
    #expect(third.converted == 0)
    #expect(third.failed == 0)
  }

  @Test("A document that hangs is given up after its time")
  func hang() throws {
    var batch = try TestBatch(["a-good.pdf", "b-hang.pdf", "c-good.pdf"])
    // Long enough for the others on a machine that is busy.
    batch.options.limits.seconds = 5
    #expect(try run(batch).failed == 1)
    let entry = try #require(try batch.manifest()["b-hang.pdf"])
    #expect(entry["error"] == "worker.timeout")
    #expect(entry["message"]?.contains("more than 5 s") == true)
    #expect(!(try batch.hasWorker()))
  }

  @Test("A document that eats memory is given up")
  func grow() throws {
    var batch = try TestBatch(["a-good.pdf", "b-grow.pdf", "c-good.pdf"])
    batch.options.limits.megabytes = 400
    #expect(try run(batch).failed == 1)
    let entry = try #require(try batch.manifest()["b-grow.pdf"])
    #expect(entry["error"] == "worker.memory")
    #expect(entry["message"]?.contains("more than 400 MB") == true)
  }

  @Test("A worker that keeps memory or open files makes room for a new one", arguments: ["fat", "leak"])
  func fat(fault: String) throws {
    let batch = try TestBatch(["a-mark.pdf", "b-\(fault).pdf", "c-mark.pdf", "d-mark.pdf"])
    #expect(try run(batch).failed == 0)
    let processes = try ["a", "c", "d"].map { try Repository.text(of: batch.folder["in/\($0)-mark.pdf.process"]) }
    #expect(processes[0] != processes[1])
    #expect(processes[1] == processes[2])
  }

  @Test("A worker that failed to draw leaves the next document to a new one, and none to itself but its first")
  func failedToDraw() throws {
    let batch = try TestBatch(["a-mark.pdf", "b-mark.pdf", "c-mark.pdf", "d-mark.pdf"])
    let vast = try Data(contentsOf: Repository.samples.appendingPathComponent("cases/vast-letter.pdf"))
    try vast.write(to: batch.folder["in/b-mark.pdf"])
    #expect(try run(batch).failed == 0)
    let manifest = try batch.manifest()
    #expect(["a", "b", "c", "d"].map { manifest["\($0)-mark.pdf"]?["amounts"] } == ["3", "21", "3", "3"])
    let processes = try ["a", "b", "c", "d"].map { try Repository.text(of: batch.folder["in/\($0)-mark.pdf.process"]) }
    #expect(Set(processes).count == 3)
    #expect(processes[2] == processes[3])
  }

  @Test("What this process has open does not count as a worker's")
  func inherited() throws {
    let open = (0..<100).map { _ in dup(0) }
    defer { open.forEach { close($0) } }
    let batch = try TestBatch(["a-mark.pdf", "b-mark.pdf"])
    _ = try run(batch)
    let processes = try ["a", "b"].map { try Repository.text(of: batch.folder["in/\($0)-mark.pdf.process"]) }
    #expect(processes[0] == processes[1])
  }

  @Test("Two inputs of the same content share what becomes of it")
  func twice() throws {
    let batch = try TestBatch(["a-good.pdf"])
    try FileManager.default.copyItem(at: batch.folder["in/a-good.pdf"], to: batch.folder["in/b.pdf"])
    let counts = try run(batch)
    #expect(counts.converted == 1)
    let rows = CSV.rows(try Repository.text(of: batch.output))
    #expect(rows.count { $0["file"] == "a-good.pdf" } == rows.count / 2)
    #expect(rows.count { $0["file"] == "b.pdf" } == rows.count / 2)
    #expect(rows.count >= 2)
  }

  @Test("A batch can be stopped while a document hangs, and goes on later")
  func stop() throws {
    var batch = try TestBatch(["a-good.pdf", "b-hang.pdf"])
    let running = try batch.batch
    #expect(throws: BatchRun.Interrupted.self) {
      // The first document is done when this is called, so the second hangs or is about to.
      try running.run { if case .progress = $0 { running.stop() } }
    }
    #expect(!FileManager.default.fileExists(atPath: batch.output.path))
    #expect(batch.folder.contents == ["in", "out.csv.pdf2budget"])
    #expect(!(try batch.hasWorker()))
    batch.options.program = batch.sound
    let counts = try run(batch)
    #expect(counts.converted == 1)
    #expect(counts.failed == 0)
  }

  @Test("A program that is no worker is a problem of the start, not of the inputs")
  func noWorker() throws {
    var batch = try TestBatch(["a-good.pdf"])
    for executable in ["/none", "/usr/bin/true"] {
      batch.options.program = WorkerProgram(executable: executable, arguments: [])
      #expect(throws: StartProblem.self) { try batch.batch.run { _ in } }
    }
    #expect(!FileManager.default.fileExists(atPath: batch.output.path))
  }

  @Test("A folder of pieces that goes away is said")
  func noPieces() throws {
    let batch = try TestBatch(["a-good.pdf", "b.pdf"])
    let work = batch.folder["out.csv.pdf2budget"]
    #expect(throws: OutputFailure.self) {
      try batch.batch.run { if case .progress = $0 { try? FileManager.default.removeItem(at: work) } }
    }
  }

  @Test("A stream answers every line in order, whatever happens", arguments: [1, 3])
  func stream(jobs: Int) throws {
    let batch = try TestBatch(Self.names)
    let (input, output) = (batch.folder["lines"], batch.folder["answers"])
    let lines = Self.names.map { batch.folder["in/\($0)"].path } + ["{bad", "/none.pdf"]
    try Data(lines.joined(separator: "\n").utf8).write(to: input)
    try Data().write(to: output)
    let (reading, writing) = (open(input.path, O_RDONLY), open(output.path, O_WRONLY))
    defer { [reading, writing].forEach { close($0) } }
    try DocumentStream(program: batch.faulty, jobs: jobs).run(input: reading, output: writing)
    let answers = try Repository.text(of: output).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(answers.map { $0["path"] as? String } == lines)
    let errors = answers.map { ($0["error"] as? [String: String])?["id"] }
    #expect(
      errors == [
        nil, "worker.crashed", nil, "worker.crashed", "worker.crashed", nil, nil, "stream.bad-line", "input.missing",
      ])
    #expect(!(try batch.hasWorker()))
  }
}

@Suite("What a worker's end means")
struct WorkerEndTests {
  @Test("A crash is the document's, unless memory may be short")
  func crashes() {
    let crash = InputFailure.crashed(.signal(SIGABRT), memoryLimit: nil)
    #expect(crash.id == "worker.crashed")
    #expect(!crash.isOfEnvironment)
    let told = InputFailure.crashed(
      .signal(SIGABRT), at: .page(number: 2, count: 5), words: "free(): invalid size", memoryLimit: nil)
    #expect(told.message.hasSuffix(", saying: free(): invalid size at page 2 of 5. Please report the file."))
    let short = InputFailure.crashed(.signal(SIGABRT), memoryLimit: 300)
    #expect(short.id == "environment.memory")
    #expect(short.message.contains("it may use 300 MB of memory only"))
    let killed = InputFailure.crashed(.signal(SIGKILL), memoryLimit: nil)
    #expect(killed.id == "environment.memory")
    #expect(killed.isOfEnvironment)
  }
}
