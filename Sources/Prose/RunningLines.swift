// Which lines of a page are none of its text: page numbers, running heads and feet, lists of contents.

import PageModel
import Wording

struct RunningLines {
  /// Patterns of running heads and feet with the pages on which they stand.
  private var heads: [String: Set<Int>] = [:]
  private var contentsPages: Set<Int> = []

  init(_ lines: [ProseLine]) {
    var leaders: [Int: Int] = [:]
    var pages: [Int: (lines: Int, numbered: Int, sentences: Int)] = [:]
    for line in lines {
      pages[line.page, default: (0, 0, 0)].lines += 1
      if line.text.last == "。" { pages[line.page, default: (0, 0, 0)].sentences += 1 }
      if let number = ListNumber(line.text), number.rank <= ListNumber.sectionRank {
        pages[line.page, default: (0, 0, 0)].numbered += 1
      }
      if line.isNearEdge { heads[line.pattern, default: []].insert(line.page) }
      if line.isOfContents { leaders[line.page, default: 0] += 1 }
      if line.text == Self.contents { contentsPages.insert(line.page) }
    }
    heads = heads.filter { $0.value.count >= Self.fewestHeads }
    contentsPages.formUnion(leaders.filter { $0.value >= Self.fewestLeaders }.keys)
    // A list of contents without leaders: headings and nothing else.
    contentsPages.formUnion(
      pages.filter {
        $0.value.sentences == 0 && $0.value.numbered >= Self.fewestLeaders && $0.value.numbered * 2 >= $0.value.lines
      }
      .keys)
  }

  private static let contents = Array(ContentsMark.word.unicodeScalars)
  /// What stands in the margin of so many pages runs through them.
  private static let fewestHeads = 2
  /// So many lines with leaders make a page of contents.
  private static let fewestLeaders = 3

  func contains(_ line: ProseLine) -> Bool {
    contentsPages.contains(line.page) || line.isPageNumber && (line.isNearEdge || line.isBetweenDashes)
      || line.isNearEdge && heads[line.pattern] != nil
  }
}
