// `--timings`: what each phase of a document cost.

import BudgetPipeline
import Foundation
import Texts

extension LogEntry {
  init(_ seconds: [Phase: Double], file: String, in language: Language) {
    let phases = Phase.allCases.map { phase in
      language.text("timings.phase", language.text("phase." + phase.rawValue), Self.milliseconds(seconds[phase] ?? 0))
    }
    let sum = Self.milliseconds(seconds.values.reduce(0, +))
    self.init(
      level: .info, file: file,
      message: language.text("timings.all", sum, phases.joined(separator: language.text("check.comma"))))
  }

  private static func milliseconds(_ seconds: Double) -> String { String(Int((seconds * 1000).rounded())) }
}
