// The list of contents (目录) names the tables that follow. It is no table itself, drawn with rules or not; what it
// promises and the document lacks is worth a word to the reader.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

package struct ContentsReader: Sendable {
  package private(set) var entries: [ContentsEntry] = []
  private var isInside = false
  /// Pages after the list on which a title stands without a table, by the title as matched.
  private var emptyPages: [String: Int] = [:]

  package init() {}

  /// Reads a page; pages come in order.
  package mutating func read(_ page: PageLayout) {
    noteEmptyTitles(page)
    var found: [ContentsEntry] = []
    let wasInside = isInside
    for block in page.blocks {
      guard case .line(let line) = block else {
        isInside = false
        break
      }
      if page.number <= ParserSettings.lastContentsStart, ContentsMark.begins(line.text) { isInside = true }
      guard isInside, let entry = Self.entry(line.text, page: page.number) else { continue }
      found.append(entry)
    }
    // One line on the page after the list is the title of the first table.
    if wasInside, found.count < 2 || !isInside {
      isInside = false
      return
    }
    for entry in found where !entries.contains(where: { $0.title == entry.title && $0.number == entry.number }) {
      entries.append(entry)
    }
  }

  /// Titles of which the next thing on their page is neither a table nor an amount. Several on one page are a list.
  private mutating func noteEmptyTitles(_ page: PageLayout) {
    var found: [String] = []
    var title: String?
    for block in page.blocks {
      guard case .line(let line) = block, !line.tokens.contains(where: \.isMoneyLike) else {
        title = nil
        continue
      }
      guard line.text.hasSuffix("表"), ParserSettings.titleLengths.contains(line.text.count) else { continue }
      if let title { found.append(title) }
      title = line.text.foldedForMatching
    }
    if let title { found.append(title) }
    guard found.count < ParserSettings.fewestEntries else { return }
    for title in found { emptyPages[title] = page.number }
  }

  /// Says of entries where they stand empty: on a page after the list's, of which nothing is left over.
  /// - Parameter pages: those where a table may stand that was not read: with amounts in no table, pictures, shapes.
  package mutating func findEmpty(notOn pages: Set<Int>) {
    for (title, page) in emptyPages where !pages.contains(page) {
      let alike = entries.indices.filter {
        title.hasSuffix(entries[$0].title.foldedForMatching) && page > entries[$0].page
      }
      // 支出决算表 ends many titles: the entry that says the most of this one is meant.
      guard let index = alike.max(by: { entries[$0].title.count < entries[$1].title.count }) else { continue }
      entries[index].emptyPage = min(page, entries[index].emptyPage ?? page)
    }
  }

  /// Takes a table that is a list of contents: a row for each table, its number beside its title.
  /// - Returns: whether it is one; nothing is taken otherwise.
  package mutating func take(_ table: SourceTable) -> Bool {
    var listed: [ContentsEntry] = []
    for number in table.grid.cells where Self.isNumber(number.text) {
      let titles = table.grid.cells(inRow: number.row).lazy.filter { $0.column > number.column }
      if let entry = titles.compactMap({ Self.entry($0.text, page: $0.page, number: number.text) }).first {
        listed.append(entry)
      }
    }
    guard listed.count >= ParserSettings.fewestEntries, listed.count * 2 > table.grid.rowCount else { return false }
    entries.removeAll { old in listed.contains { $0.title == old.title && old.number == nil } }
    entries += listed
    return true
  }

  /// `表1`, `公开01表`, `附表2`
  private static func isNumber(_ text: String) -> Bool {
    guard text.count <= ParserSettings.longestTableNumber, text.holds(TableNumberWord.sheet) else { return false }
    let number = TableNumberWord.lettersRemoved(from: text[...])
    let digits = number.prefix { $0.isWholeNumber }
    let rest = number.dropFirst(digits.count)
    return ParserSettings.numberDigits.contains(digits.count) && (rest.isEmpty || rest == TableNumberWord.sheet)
  }

  /// `一、收入支出决算总表……5`, `表3 支出总表`, `公开03表 支出决算表`
  private static func entry(_ text: String, page: Int, number: String? = nil) -> ContentsEntry? {
    var title = text[...]
    while let last = title.last, last.isWholeNumber || ".．…·-—–(".contains(last) { title.removeLast() }
    guard title.hasSuffix("表") || title.hasSuffix("）"), title.contains("表"),
      title.count <= ParserSettings.longestEntry
    else { return nil }
    var number = number
    if let (printed, rest) = leadingNumber(of: title) {
      number = number ?? printed
      title = rest
    } else {
      title = Enumerator(startOf: title)?.rest ?? title
    }
    guard ParserSettings.titleLengths.contains(title.count), !title.contains(where: { "，。；：".contains($0) }) else {
      return nil
    }
    let kind = TableKindReader.kind(ofTitle: String(title))
    // 第二部分 2026年部门预算表 is a chapter.
    guard kind != nil || number != nil else { return nil }
    return ContentsEntry(number: number, title: String(title), kind: kind ?? .other, page: page)
  }

  /// `公开03表` of `公开03表 支出决算表`
  private static func leadingNumber(of title: Substring) -> (String, Substring)? {
    let sheet = TableNumberWord.sheet
    let number = TableNumberWord.lettersRemoved(from: title)
    let mark = title[..<number.startIndex]
    let digits = number.prefix { $0.isWholeNumber }
    let end = number.dropFirst(digits.count)
    let hasTail = end.hasPrefix(sheet)
    guard mark.contains(sheet) || hasTail, !mark.isEmpty, ParserSettings.numberDigits.contains(digits.count) else {
      return nil
    }
    let rest = (hasTail ? end.dropFirst() : end).drop { ":：、.．".contains($0) }
    return (String(mark + digits) + (hasTail ? sheet : ""), rest)
  }
}
