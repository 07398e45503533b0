// The language that people are spoken to in. docs/language.md.

import Foundation

package enum Language: String, Sendable, Codable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// What the environment asks for, as other programs read it: the first of its variables that says anything.
  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }

  /// As HTML has it.
  package var tag: String { self == .chinese ? "zh-CN" : "en" }
}
