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
    func seconds(_ script: String) throws -> Double {
      let child = try ChildProcess(executable: "/bin/sh", arguments: ["-c", script], environment: [:])
      Thread.sleep(forTimeInterval: 1)
      return try #require(processorSeconds(of: child.id))
    }
    #expect(try seconds("while :; do :; done") > 0.1)
    #expect(try seconds("exec /bin/sleep 60") < 0.1)
  }
}
