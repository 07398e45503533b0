import Foundation
import OutputFile

/// Nobody reads what we write.
struct ReaderGone: Error {}

/// Prints what several threads hand in, in the order of the numbers, from 0 on. Who is early waits, so that not more
/// lines than threads are in memory.
final class OrderedPrinter: @unchecked Sendable {
  private let descriptor: Int32
  private let condition = NSCondition()
  // Under the condition's lock.
  private var next = 0
  private var isOver = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// - Throws: ``ReaderGone``, ``OutputFailure``, or ``Stopped`` after ``giveUp()``.
  func print(_ line: Data, number: Int) throws {
    condition.lock()
    defer { condition.unlock() }
    while next != number, !isOver { condition.wait() }
    if isOver { throw Stopped() }
    guard writeAll(line, to: descriptor) else {
      throw errno == EPIPE ? ReaderGone() as any Error : OutputFailure("standard output")
    }
    next += 1
    condition.broadcast()
  }

  /// Lets those who wait fail: a line before theirs will not come.
  func giveUp() {
    condition.lock()
    isOver = true
    condition.broadcast()
    condition.unlock()
  }
}
