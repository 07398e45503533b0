// The header of a table without upright rules: words over one column are its name, words over several are the name of
// a group. A group's name stands in the middle of its columns, and no nearer to any other's.

import PageModel
import Tokenizer
import Wording

struct AlignedHeader {
  private struct Entry {
    var columns: Range<Int>
    var tokens: [Token]
    var box: Box
    /// Whether it stands where a name of these columns does.
    var isClear = true
    var size: Double { tokens[0].size }
    var text: String { tokens.map(\.text).joined() }
  }

  private let columns: AlignedColumns
  private let settings: LayoutSettings
  /// Entries by level, outermost first.
  private var levels: [[Entry]] = []
  /// `栏次 1 2 3`, below all levels.
  private let columnNumbers: [Token]

  var rowCount: Int { levels.count + (columnNumbers.isEmpty ? 0 : 1) }

  init(columns: AlignedColumns, bands: [AlignedRow], wraps: HeaderWraps, settings: LayoutSettings) {
    self.columns = columns
    self.settings = settings
    columnNumbers = bands.filter(\.isColumnNumbers).flatMap(\.tokens)
    let blocks = wraps.blocks(of: named(bands.filter { !$0.isColumnNumbers }.flatMap(\.tokens))).map { block in
      Entry(columns: 0..<0, tokens: block, box: block.map(\.box).union() ?? block[0].box)
    }
    var placing = Placing(columnCount: columns.count)
    // From the bottom up: a block over columns that have a name already names their group.
    for level in heightLevels(of: blocks) { place(level, in: &placing) }
    let depth = placing.heights.max() ?? 0
    levels = (0..<depth).map { level in
      placing.entries.filter { $0.height == depth - 1 - level }.map(\.entry)
    }
  }

  /// What has been placed so far, from the bottom up.
  private struct Placing {
    var entries: [(entry: Entry, height: Int)] = []
    /// By column: how many names it has.
    var heights: [Int]
    /// By column: top and middle of its topmost name.
    var tops: [Double]
    var middles: [Double]

    init(columnCount: Int) {
      heights = Array(repeating: 0, count: columnCount)
      tops = Array(repeating: .infinity, count: columnCount)
      middles = tops
    }

    /// The name of each column.
    var leafNames: [Int: Entry] {
      let leaves = entries.filter { $0.height == 0 }.map { $0.entry }
      return Dictionary(leaves.map { ($0.columns.lowerBound, $0) }) { own, _ in own }
    }

    mutating func add(_ block: Entry, over span: Range<Int>, isClear: Bool = true) {
      let height = span.map { heights[$0] }.max() ?? 0
      entries.append((Entry(columns: span, tokens: block.tokens, box: block.box, isClear: isClear), height))
      for column in span {
        heights[column] = height + 1
        tops[column] = block.box.y0
        middles[column] = block.box.midY
      }
    }
  }

  /// Blocks at one height together, from the bottom up.
  private func heightLevels(of blocks: [Entry]) -> [[Entry]] {
    var levels: [[Entry]] = []
    for block in blocks.sorted(by: { $0.box.midY > $1.box.midY }) {
      if let first = levels.last?.first, abs(first.box.midY - block.box.midY) < block.size * settings.lineSlackInEms {
        levels[levels.count - 1].append(block)
      } else {
        levels.append([block])
      }
    }
    return levels.map { $0.sorted { $0.box.midX < $1.box.midX } }
  }

  /// First the names of single columns, then those of groups, which share the columns that are left between them.
  private func place(_ level: [Entry], in placing: inout Placing) {
    var groups: [Entry] = []
    for block in level {
      let column = columns.column(ofName: block.box) ?? columns.nearest(to: block.box)
      if placing.heights[column] == 0 {
        placing.add(block, over: column..<column + 1)
      } else {
        groups.append(block)
      }
    }
    let spans = HeaderGroups(columns, names: placing.leafNames.mapValues { ($0.text, $0.box) }, settings: settings)
    while let first = groups.first {
      let run = freeRun(around: columns.nearest(to: first.box), above: first, placing)
      let edges = columns.edges
      let inRun = groups.prefix { edges[run.lowerBound] <= $0.box.midX && $0.box.midX <= edges[run.upperBound] }
      let names = inRun.isEmpty ? [first] : Array(inRun.prefix(run.count))
      let found = spans.spans(of: names.map { HeaderGroups.Name(box: $0.box, size: $0.size) }, over: run)
      for (block, span) in zip(names, found.ranges) { placing.add(block, over: span, isClear: found.isClear) }
      groups.removeFirst(names.count)
    }
  }

  /// The columns around one whose names stand wholly below a block and no higher than that one's: a name beside the
  /// group stands in the middle of both lines.
  private func freeRun(around column: Int, above block: Entry, _ placing: Placing) -> Range<Int> {
    let floor = block.box.y1 + block.size * settings.levelGapInEms
    let line = placing.middles[column] - block.size * settings.lineSlackInEms
    func isBelow(_ other: Int) -> Bool {
      placing.tops[other] >= floor
        && (placing.middles[other] >= line || placing.heights[other] > placing.heights[column])
    }
    var low = column
    while low > 0, isBelow(low - 1) { low -= 1 }
    var high = column + 1
    while high < columns.count, isBelow(high) { high += 1 }
    return low..<high
  }

  /// Without 类, 款 and 项 where the rows print whole codes in one column instead.
  private func named(_ tokens: [Token]) -> [Token] {
    let levels = tokens.filter { CodeLevel.isOne($0.text) }
    let places = Set(levels.map { columns.place(of: $0).lowerBound })
    return places.count == levels.count ? tokens : tokens.filter { !levels.contains($0) }
  }

  /// Where nothing stands above a name, its cell reaches up to the top of the header.
  private func firstFree(above level: Int, _ columns: Range<Int>, _ covered: [[Bool]]) -> Int {
    var first = level
    while first > 0, !columns.contains(where: { covered[first - 1][$0] }) { first -= 1 }
    return first
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
        let tokens = entry.isClear ? entry.tokens : entry.tokens.map { $0.doubted(.unclearHeader) }
        add(entry.columns, firstFree(above: level, entry.columns, covered)..<level + 1, tokens)
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

extension Token {
  fileprivate func doubted(_ doubt: Doubts) -> Token {
    var token = self
    token.doubts.insert(doubt)
    return token
  }
}
