// The reader's language, and the texts in both.

import Foundation

/// The language that a page opens in; it holds both.
package enum ReviewLanguage: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"

  /// What the environment asks for, as other programs read it: the first of its variables that says anything.
  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }

  /// As HTML has it.
  var tag: String { self == .chinese ? "zh-CN" : "en" }
}

/// What a page is made of beside its document.
package enum ReviewAssets {
  /// Put together to one, in this order.
  package static let script = [
    PackageResources.nodes_js, PackageResources.base_js, PackageResources.pages_js, PackageResources.tables_js,
    PackageResources.sums_js, PackageResources.findings_js, PackageResources.marks_js, PackageResources.summary_js,
    PackageResources.keys_js,
  ].flatMap(\.self)
  package static let style = PackageResources.review_css
  /// Of the list of pages.
  static let indexScript = [PackageResources.nodes_js, PackageResources.index_js].flatMap(\.self)
  static let indexStyle = PackageResources.index_css
  /// JSON: by key the text in Chinese and in English.
  package static let texts = PackageResources.texts_json
}
