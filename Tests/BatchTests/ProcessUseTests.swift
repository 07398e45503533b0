import Foundation
import Testing

@testable import Batch

@Suite("What a process uses")
struct ProcessUseTests {
  @Test("Its memory is known, and grows with what is held")
  func grows() throws {
    let before = try #require(residentMegabytes(of: getpid()))
    #expect(before > 3)
    let held = [UInt8](repeating: 1, count: 200 << 20)
    // Other tests may give some back meanwhile.
    #expect(try #require(residentMegabytes(of: getpid())) > before + 100)
    #expect(held.last == 1)
  }

  @Test("A process that is none has none")
  func none() {
    #expect(residentMegabytes(of: -5) == nil)
    #expect(processorSeconds(of: -5) == nil)
  }

  @Test("A child that sleeps does not work, one that works does")
  func work() throws {
    func seconds(_ script: String, tries: Int) throws -> Double {
      let child = try ChildProcess(executable: "/bin/sh", arguments: ["-c", script], environment: [:])
      var seconds = 0.0
      // A busy machine may give it little at first.
      for _ in 0..<tries where seconds < 0.1 {
        Thread.sleep(forTimeInterval: 0.05)
        seconds = try #require(processorSeconds(of: child.id))
      }
      return seconds
    }
    #expect(try seconds("while :; do :; done", tries: 400) >= 0.1)
    #expect(try seconds("exec /bin/sleep 60", tries: 20) < 0.1)
  }
}
