import Foundation
import Testing

@testable import Batch

@Suite("Memory of a process")
struct ProcessMemoryTests {
  @Test("It is known, and grows with what is held")
  func grows() throws {
    let before = try #require(residentMegabytes(of: getpid()))
    #expect(before > 3)
    let held = [UInt8](repeating: 1, count: 200 << 20)
    // Other tests may give some back meanwhile.
    #expect(try #require(residentMegabytes(of: getpid())) > before + 100)
    #expect(held.last == 1)
  }

  @Test("A process that is none has none")
  func none() { #expect(residentMegabytes(of: -5) == nil) }
}
