// Which lines of a page are none of its text: page numbers, running heads and feet, lists of contents.

import PageModel

struct RunningLines {
  /// Patterns of running heads and feet with the pages on which they stand.
  private var heads: [String: Set<Int>] = [:]
  private var contentsPages: Set<Int> = []

  init(_ lines: [ProseLine]) {
    var leaders: [Int: Int] = [:]
    for line in lines {
      if line.isNearEdge { heads[line.pattern, default: []].insert(line.page) }
      if line.isOfContents { leaders[line.page, default: 0] += 1 }
      if line.text == Self.contents { contentsPages.insert(line.page) }
    }
    heads = heads.filter { $0.value.count >= Self.fewestHeads }
    contentsPages.formUnion(leaders.filter { $0.value >= Self.fewestLeaders }.keys)
  }

  private static let contents = Array("目录".unicodeScalars)
  /// What stands in the margin of so many pages runs through them.
  private static let fewestHeads = 2
  /// So many lines with leaders make a page of contents.
  private static let fewestLeaders = 3

  func contains(_ line: ProseLine) -> Bool {
    contentsPages.contains(line.page) || line.isPageNumber && line.isNearEdge
      || line.isNearEdge && heads[line.pattern] != nil
  }
}
