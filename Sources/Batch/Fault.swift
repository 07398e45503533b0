// Misfortune on request, for tests: no file crashes the PDF library reliably.

import Foundation

enum Fault {
  /// `PDF2BUDGET_FAULT=crash:a,hang:b,grow:c` lets a worker crash, hang or take more and more memory when the name of a
  /// file contains `a`, `b` or `c`.
  private static let faults: [(kind: Substring, name: Substring)] =
    (ProcessInfo.processInfo.environment["PDF2BUDGET_FAULT"] ?? "").split(separator: ",").compactMap { fault in
      let parts = fault.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

  static func strike(_ path: RawPath) {
    guard !faults.isEmpty else { return }
    let file = path.file.text
    for fault in faults where file.contains(fault.name) {
      switch fault.kind {
      case "crash": raise(SIGSEGV)
      case "hang": while true { sleep(1) }
      case "grow": grow()
      default: break
      }
    }
  }

  /// About 100 MB a second, up to 4 GB.
  private static func grow() {
    var held: [[UInt8]] = []
    while held.count < 4_000 {
      held.append([UInt8](repeating: UInt8(held.count & 0xff), count: 1 << 20))
      usleep(10_000)
    }
  }
}
