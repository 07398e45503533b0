// The title on a cover: 2026年度 / 某某市某某局 / 部门预算, on one line or several, in any order.

import TableLayout
import Tokenizer
import Wording

struct CoverPage {
  private let title: String
  /// All lines above the contents.
  private let lines: [String]

  /// - Parameter page: the first page of a document.
  init(_ page: PageLayout) {
    let texts = page.blocks.compactMap { block in if case .line(let line) = block { line.text } else { nil } }
    let lines = Array(texts.prefix { !ContentsMark.begins($0) })
    let end = lines.firstIndex { line in Self.ends.contains(where: line.holds) } ?? lines.count - 1
    let isCover = end < ParserSettings.mostCoverLines
    title = isCover ? lines.prefix(end + 1).joined() : ""
    self.lines = lines.count <= ParserSettings.mostCoverLines ? lines : []
  }

  private static let ends =
    OrganizationMark.owners.flatMap { owner in
      ["", "综合"].flatMap { kind in [BudgetWord.plain, BudgetWord.final].map { owner + kind + $0 } }
    } + [BudgetWord.plain, BudgetWord.final].map { $0 + BudgetWord.published }

  /// The title as one text, from its first line to 部门预算; nil if no such title is there.
  var fullTitle: String? {
    Self.ends.compactMap { title.firstRange(of: $0) }.map(\.upperBound).min().map { String(title[..<$0]) }
  }

  /// Whose document it is: what stands beside the year in front of 部门预算, or the one line that names an office.
  var organization: String? { nameInTitle ?? loneName }

  private var loneName: String? {
    let names = Set(lines.compactMap { Caption.organization(inLine: $0) ?? (OfficeName.isOne($0) ? $0 : nil) })
    return names.count == 1 ? names.first : nil
  }

  private var nameInTitle: String? {
    guard let end = Self.ends.compactMap({ title.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    // A cover that is sent with a letter says so: 附件2：
    let name = TableNumberWord.annexRemoved(from: FiscalYear.removed(from: String(title[..<end.lowerBound])))
    let isName =
      !ContentsMark.isPart(name) && ParserSettings.officeLengths.contains(name.count)
      && !name.hasPrefix(OrganizationMark.matter) && !name.contains { "。，；：:0123456789".contains($0) }
    return isName ? name : nil
  }
}
