// Texts by name, each in both languages.

import Foundation

package enum NamedTexts {
  /// JSON for the review page's script: by key the text in Chinese and in English.
  package static let review = PackageResources.review_json

  /// By key the text in Chinese and in English.
  static let all = read(review).merging(read(reportList)) { first, _ in first }

  static let reportList = PackageResources.report_json

  static func read(_ list: [UInt8]) -> [String: [String]] {
    (try? JSONDecoder().decode([String: [String]].self, from: Data(list))) ?? [:]
  }
}

extension Language {
  /// A text by its name, with values in the places `{0}`, `{1}`, …
  /// - Returns: the name where there is no such text.
  package func text(_ name: String, _ values: String...) -> String {
    guard let both = NamedTexts.all[name] else { return name }
    return Template(both[self == .chinese ? 0 : 1]).filled(values)
  }

  /// A number with its noun: `name.one` where English has another form for one.
  package func count(_ name: String, _ number: Int) -> String {
    text(number == 1 && NamedTexts.all[name + ".one"] != nil ? name + ".one" : name, String(number))
  }
}
