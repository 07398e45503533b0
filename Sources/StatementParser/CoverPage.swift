// The title on a cover: 2026年度 / 某某市某某局 / 部门预算, on one line or several, in any order.

import TableLayout
import Tokenizer
import Wording

struct CoverPage {
  private let title: String

  /// - Parameter page: the first page of a document.
  init(_ page: PageLayout) {
    var lines: [String] = []
    for case .line(let line) in page.blocks {
      if ContentsMark.begins(line.text) { break }
      lines.append(line.text)
      if Self.ends.contains(where: { line.text.holds($0) }) { break }
    }
    title = lines.count <= ParserSettings.mostCoverLines ? lines.joined() : ""
  }

  private static let ends = OrganizationMark.owners.flatMap { owner in
    ["", "综合"].flatMap { kind in ["预算", "决算"].map { owner + kind + $0 } }
  }

  /// The title as one text, from its first line to 部门预算; nil if no such title is there.
  var fullTitle: String? {
    Self.ends.compactMap { title.firstRange(of: $0) }.map(\.upperBound).min().map { String(title[..<$0]) }
  }

  /// What stands beside the year in front of 部门预算; nil if no such title is there.
  var organization: String? {
    guard let end = Self.ends.compactMap({ title.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    // A cover that is sent with a letter says so: 附件2：
    let name = TableNumberWord.annexRemoved(from: FiscalYear.removed(from: String(title[..<end.lowerBound])))
    let isName =
      !ContentsMark.isPart(name) && ParserSettings.officeLengths.contains(name.count)
      && !name.contains { "。，；：:0123456789".contains($0) }
    return isName ? name : nil
  }
}
