// The title on a cover: 2026年度 / 某某市某某局 / 部门预算, on one line or several, in any order.

import TableLayout
import Tokenizer

struct CoverPage {
  /// Lines of a cover; more than this on the page and it is none.
  private static let mostLines = 12

  private let title: String

  /// - Parameter page: the first page of a document.
  init(_ page: PageLayout) {
    var lines: [String] = []
    for case .line(let line) in page.blocks {
      if line.text.hasPrefix("目录") || line.text == "目" { break }
      lines.append(line.text)
      if Self.ends.contains(where: { line.text.contains($0) }) { break }
    }
    title = lines.count <= Self.mostLines ? lines.joined() : ""
  }

  private static let ends = ["部门", "单位"].flatMap { owner in
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
    var name = String(title[..<end.lowerBound])
    if let year = name.firstRange(of: "年度") ?? name.firstRange(of: "年"),
      name[..<year.lowerBound].suffix(4).allSatisfy(\.isWholeNumber)
    {
      let digits = name.index(year.lowerBound, offsetBy: -4, limitedBy: name.startIndex)
      name.removeSubrange((digits ?? name.startIndex)..<year.upperBound)
    }
    if let annex = name.prefixMatch(of: /附件[0-9一二三四五六七八九十]*[:：]?/) {
      name.removeSubrange(annex.range)
    }
    let isName = (4...40).contains(name.count) && !name.contains { "。，；：:0123456789".contains($0) }
    return isName ? name : nil
  }
}
