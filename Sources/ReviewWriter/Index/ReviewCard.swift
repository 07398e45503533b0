// What a list of pages says of each: the first block of every page. It stands near the page's beginning, so that a list of
// thousands need not read them whole, and tells a page that a batch wrote before from any other file.

import BudgetModel
import CompactJSON
import Foundation

package struct ReviewCard: Codable, Sendable, Hashable {
  package struct Findings: Codable, Sendable, Hashable {
    package var conflict = 0
    package var text = 0
    package var doubt = 0
    package var missing = 0
    package var warning = 0

    mutating func add(_ kind: ReviewFinding.Kind) {
      switch kind {
      case .conflict: conflict += 1
      case .text: text += 1
      case .doubt: doubt += 1
      case .missing: missing += 1
      case .warning: warning += 1
      }
    }
  }

  /// What the page was made of and how, for who made it; nil of a page that was made alone.
  package var key: String?
  package var file: String
  package var organization: String?
  package var year: Int?
  package var report: ReportKind?
  package var pageCount: Int
  package var counts: StatusCounts
  package var findings = Findings()

  init(_ data: ReviewData, key: String?) {
    (self.key, file, organization, year) = (key, data.file, data.organization, data.year)
    (report, pageCount, counts) = (data.report, data.pageCount, data.counts)
    for finding in data.findings { findings.add(finding.kind) }
  }

  static let id = "card"
  /// Bytes of a page in which its card is looked for.
  private static let reach = 1 << 16

  /// The card of a page on disk; nil if it has none there.
  package init?(ofPageAt path: String) {
    guard let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else { return nil }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: Self.reach),
      let start = head.range(of: Data(" id=\"\(Self.id)\">".utf8)),
      let end = head.range(of: Data("</script>".utf8), in: start.upperBound..<head.endIndex)
    else { return nil }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let card = try? decoder.decode(Self.self, from: head[start.upperBound..<end.lowerBound]) else { return nil }
    self = card
  }
}
