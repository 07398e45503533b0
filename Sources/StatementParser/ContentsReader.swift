// The list of contents (目录) names the tables that follow. It is no table itself, drawn with rules or not; what it
// promises and the document lacks is worth a word to the reader.

import BudgetModel
import TableLayout
import Tokenizer

public struct ContentsReader: Sendable {
  public private(set) var entries: [ContentsEntry] = []
  private var isInside = false

  public init() {}

  /// A list of contents begins on one of the first pages.
  private static let frontPages = 6

  /// Reads a page; pages come in order.
  public mutating func read(_ page: PageLayout) {
    var found = 0
    for block in page.blocks {
      guard case .line(let line) = block else {
        isInside = false
        continue
      }
      if page.number <= Self.frontPages, Self.isHeading(line.text) { isInside = true }
      guard isInside, let entry = Self.entry(line.text, page: page.number) else { continue }
      found += 1
      if !entries.contains(where: { $0.title == entry.title && $0.number == entry.number }) { entries.append(entry) }
    }
    if isInside, found == 0, !entries.isEmpty { isInside = false }
  }

  /// Takes a table that is a list of contents: a row for each table, its number beside its title.
  /// - Returns: whether it is one; nothing is taken otherwise.
  public mutating func take(_ table: SourceTable) -> Bool {
    let rows = (0..<table.grid.rowCount).map { table.grid.cells(inRow: $0) }
    let listed = rows.compactMap { cells -> ContentsEntry? in
      guard let number = cells.first(where: { Self.isNumber($0.text) }) else { return nil }
      return cells.lazy.filter { $0.column > number.column }.compactMap {
        Self.entry($0.text, page: $0.page, number: number.text)
      }.first
    }
    guard listed.count >= 3, listed.count * 2 > rows.count else { return false }
    entries.removeAll { old in listed.contains { $0.title == old.title && old.number == nil } }
    entries += listed
    return true
  }

  private static func isHeading(_ text: String) -> Bool { ["目录", "目"].contains(text) || text.hasPrefix("目录") }

  private static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /(公开|预算|附)?表?[0-9]{1,2}表?/) != nil && text.contains("表")
  }

  /// `一、收入支出决算总表……5`, `表3 支出总表`, `公开03表 支出决算表`
  private static func entry(_ text: String, page: Int, number: String? = nil) -> ContentsEntry? {
    var title = text[...]
    while let last = title.last, last.isWholeNumber || ".．…·-—–()（）".contains(last), !title.hasSuffix("）") {
      title.removeLast()
    }
    var number = number
    if let match = title.prefixMatch(of: /(附件|附表|公开|预算|表)+[0-9]{1,2}表?[:：、.．]?/) {
      number = number ?? String(match.0).trimmingPunctuation
      title = title[match.range.upperBound...]
    } else if let match = title.prefixMatch(of: /[（(]?([一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)、.．]/) {
      title = title[match.range.upperBound...]
    }
    guard title.hasSuffix("表") || title.hasSuffix("）") && title.contains("表（"), (4...50).contains(title.count),
      !title.contains(where: { "，。；：".contains($0) })
    else { return nil }
    let kind = TableIdentity.kind(ofTitle: String(title))
    // 第二部分 2026年部门预算表 is a chapter.
    guard kind != nil || number != nil else { return nil }
    return ContentsEntry(number: number, title: String(title), kind: kind ?? .other, page: page)
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var text = self
    while let last = text.last, ":：、.．".contains(last) { text.removeLast() }
    return text
  }
}
