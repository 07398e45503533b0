// The header of a table without upright rules: words over one column are its name, words over several are the name of
// a group. A group's name stands in the middle of its columns, and no nearer to any other's.

import PageModel
import Tokenizer

struct AlignedHeader {
  private struct Entry {
    var columns: Range<Int>
    var tokens: [Token]
    var box: Box
  }

  private let columns: AlignedColumns
  private let settings: LayoutSettings
  /// Entries by level, outermost first.
  private var levels: [[Entry]] = []
  /// `栏次 1 2 3`, below all levels.
  private let columnNumbers: [Token]

  var rowCount: Int { levels.count + (columnNumbers.isEmpty ? 0 : 1) }

  init(columns: AlignedColumns, bands: [AlignedRow], settings: LayoutSettings) {
    self.columns = columns
    self.settings = settings
    columnNumbers = bands.filter(\.isColumnNumbers).flatMap(\.tokens)
    let tokens = bands.filter { !$0.isColumnNumbers }.flatMap(\.tokens)
    var blocks = wrapped(tokens)
    // From the bottom up: a block over columns that all have a name already names their group.
    blocks.sort { ($0.box.y1, $0.box.x0) > ($1.box.y1, $1.box.x0) }
    var heights = [Int](repeating: 0, count: columns.count)
    var placed: [(entry: Entry, height: Int)] = []
    for block in blocks {
      let span = span(of: block, siblings: blocks, named: heights)
      let height = span.map { heights[$0] }.max() ?? 0
      placed.append((Entry(columns: span, tokens: block.tokens, box: block.box), height))
      for column in span { heights[column] = height + 1 }
    }
    let depth = (placed.map(\.height).max() ?? -1) + 1
    levels = (0..<depth).map { level in
      placed.filter { $0.height == depth - 1 - level }.map(\.entry)
    }
  }

  /// Words of one header cell: below one another, close, and overlapping.
  private func wrapped(_ tokens: [Token]) -> [Entry] {
    var blocks: [Entry] = []
    for token in tokens.sorted(by: { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }) {
      let above = blocks.lastIndex { block in
        guard let last = block.tokens.last else { return false }
        let pitch = token.box.midY - last.box.midY
        return pitch > token.size * 0.5 && pitch < token.size * settings.wrapPitchInEms
          && last.box.horizontalOverlap(token.box) > min(last.box.width, token.box.width) / 2
      }
      if let above {
        blocks[above].tokens.append(token)
        blocks[above].box = blocks[above].box.union(token.box)
      } else {
        blocks.append(Entry(columns: 0..<0, tokens: [token], box: token.box))
      }
    }
    return blocks
  }

  /// The columns that a block names: those it stands over, or the group whose middle it stands in.
  private func span(of block: Entry, siblings: [Entry], named heights: [Int]) -> Range<Int> {
    let edges = columns.edges
    let own = columns.ranges.indices.filter {
      edges[$0] < block.box.x1 && block.box.x0 < edges[$0 + 1]
    }
    let centre =
      columns.ranges.indices.min {
        abs(middle($0..<$0 + 1) - block.box.midX) < abs(middle($1..<$1 + 1) - block.box.midX)
      } ?? 0
    let isLeaf = heights[centre] == 0
    if isLeaf, own.count <= 1 || fits(block, column: centre) { return centre..<centre + 1 }
    // Among the contiguous groups of columns that contain it and are clear of words at its height, the one whose
    // middle is nearest; of equally near ones the widest.
    let limits = clearColumns(around: centre, block: block, siblings: siblings)
    var best = centre..<centre + 1
    var bestDistance = Double.infinity
    for start in limits.lowerBound...centre {
      for end in centre + 1...limits.upperBound {
        let distance = abs(middle(start..<end) - block.box.midX)
        if distance < bestDistance - block.tokens[0].size * settings.centreSlackInEms
          || (distance < bestDistance + block.tokens[0].size * settings.centreSlackInEms
            && end - start > best.count)
        {
          best = start..<end
          bestDistance = min(distance, bestDistance)
        }
      }
    }
    return best
  }

  private func fits(_ block: Entry, column: Int) -> Bool {
    let edges = columns.edges
    return block.box.x0 >= edges[column] - 1 && block.box.x1 <= edges[column + 1] + 1
  }

  private func middle(_ span: Range<Int>) -> Double {
    (columns.ranges[span.lowerBound].lowerBound + columns.ranges[span.upperBound - 1].upperBound) / 2
  }

  /// Columns left and right of `centre` up to the next word at the block's height.
  private func clearColumns(around centre: Int, block: Entry, siblings: [Entry]) -> ClosedRange<Int> {
    let edges = columns.edges
    let beside = siblings.filter {
      $0.box != block.box && $0.box.verticalOverlap(block.box) > 0
    }
    var low = centre
    while low > 0,
      !beside.contains(where: {
        $0.box.x1 > edges[low - 1] && $0.box.midX < block.box.midX && $0.box.x1 > columns.ranges[low - 1].lowerBound
      })
    {
      low -= 1
    }
    var high = centre + 1
    while high < columns.count,
      !beside.contains(where: { $0.box.x0 < columns.ranges[high].upperBound && $0.box.midX > block.box.midX })
    {
      high += 1
    }
    return low...high
  }

  /// The header's rows as cells; every place is covered.
  func cells(page: Int, box: Box) -> [Cell] {
    let grouping = LineGrouping(settings: settings)
    let edges = columns.edges
    var cells: [Cell] = []
    var covered = [[Bool]](
      repeating: [Bool](repeating: false, count: columns.count), count: rowCount)
    func add(_ columns: Range<Int>, _ rows: Range<Int>, _ tokens: [Token]) {
      for row in rows { for column in columns { covered[row][column] = true } }
      let tokenBox = tokens.map(\.box).union()
      cells.append(
        Cell(
          row: rows.lowerBound, column: columns.lowerBound, rowSpan: rows.count,
          columnSpan: columns.count, page: page,
          area: Box(
            x0: edges[columns.lowerBound], y0: tokenBox?.y0 ?? box.y0,
            x1: edges[columns.upperBound], y1: tokenBox?.y1 ?? box.y0),
          lines: tokens.isEmpty ? [] : grouping.lines(of: tokens)))
    }
    for (level, entries) in levels.enumerated() {
      for entry in entries where !entry.columns.contains(where: { covered[level][$0] }) {
        add(entry.columns, level..<level + 1, entry.tokens)
      }
    }
    if !columnNumbers.isEmpty {
      let row = levels.count
      for column in columns.ranges.indices {
        add(column..<column + 1, row..<row + 1, columnNumbers.filter { columns.place(of: $0).contains(column) })
      }
    }
    for row in 0..<rowCount {
      for column in columns.ranges.indices where !covered[row][column] {
        add(column..<column + 1, row..<row + 1, [])
      }
    }
    return cells
  }
}
