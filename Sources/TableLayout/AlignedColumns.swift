// Columns from the white between them: x at which no word of the body stands parts two columns.

import PageModel
import Tokenizer
import Wording

struct AlignedColumns {
  /// x range of the words of each column, from left to right.
  private(set) var ranges: [ClosedRange<Double>]
  /// How many columns hold amounts.
  let numberColumns: Int
  /// How many columns stand before the first of amounts or codes.
  let labelColumns: Int
  /// For each column whether its words end at one place, as amounts do.
  let isFlushRight: [Bool]
  private let outerMargin: Double
  /// The names of single columns, with the middle of their column.
  private let named: [(name: Box, middle: Double)]

  var count: Int { ranges.count }

  /// Borders half way between the words of neighbours: `count + 1` of them.
  var edges: [Double] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let between = zip(ranges, ranges.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    return [first.lowerBound - outerMargin] + between + [last.upperBound + outerMargin]
  }

  init(body: [AlignedRow], head: [AlignedRow], wraps: HeaderWraps, rules: [Double], settings: LayoutSettings) {
    var ranges: [ClosedRange<Double>] = []
    let numbering = head.filter(\.isColumnNumbers).flatMap(\.tokens).filter { !ColumnNumbering.isMark($0.text) }
    let columnNumbers = numbering.filter { !ColumnNumbering.isStub($0.text) }
    // A sum's label often stands between the columns of code and name.
    let words = body.flatMap(\.tokens).filter { !$0.isTotal }
    for token in words.sorted(by: { $0.box.x0 < $1.box.x0 }) {
      let range = token.box.x0...max(token.box.x0, token.box.x1)
      if let last = ranges.last, range.lowerBound - last.upperBound < settings.narrowestGap,
        !Self.touch(last, range, words, settings),
        !rules.contains(where: {
          $0 > last.lowerBound && $0 < range.upperBound && $0 >= last.upperBound - settings.ruleOverlap
            && $0 <= range.lowerBound + settings.ruleOverlap
        })
      {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
    Self.insert(columnNumbers: columnNumbers, into: &ranges)
    if columnNumbers.count < numbering.count {
      var stubs = ColumnNames(numbering.map(\.box), words: words, settings: settings)
      stubs.give(to: &ranges) { _ in true }
    }
    // A name that wraps is as wide as its widest line. Columns that are blank in every row show in the header, unless they
    // are numbered.
    let blocks = wraps.blocks(
      of: head.filter { !$0.isColumnNumbers }.flatMap(\.tokens).filter { !Self.isOfWholeCodes($0, words) })
    var names = ColumnNames(blocks.compactMap { $0.map(\.box).union() }, words: words, settings: settings)
    let firstNumber = columnNumbers.map(\.box.x0).min() ?? .infinity
    names.give(to: &ranges) { columnNumbers.isEmpty || $0.x1 < firstNumber }
    named = names.paired.map { ($0.name, $0.range.middle) }
    self.ranges = ranges
    outerMargin = settings.outerMargin
    isFlushRight = ranges.map { range in
      let own = words.filter { range.contains($0.box.midX) }
      let boxes = own.map(\.box)
      // Codes of one length end at one place too.
      return boxes.areFlush(within: settings.flushSlack, \.x1)
        && (own.contains(where: \.isMoneyLike) || !boxes.areFlush(within: settings.flushSlack, \.x0))
    }
    numberColumns = ranges.count { range in
      words.contains { $0.isAmount && range.contains($0.box.midX) }
    }
    labelColumns =
      ranges.prefix { range in
        !words.contains { $0.isMoneyLike && range.contains($0.box.midX) }
      }.count
  }

  /// Whether a column of labels or codes begins where one of amounts ends: those end, and these begin, at one place.
  private static func touch(
    _ left: ClosedRange<Double>, _ right: ClosedRange<Double>, _ words: [Token], _ settings: LayoutSettings
  ) -> Bool {
    guard right.lowerBound >= left.upperBound else { return false }
    let ends = words.count { $0.isMoneyLike && abs($0.box.x1 - left.upperBound) < settings.flushSlack }
    let starts = words.count { abs($0.box.x0 - right.lowerBound) < settings.flushSlack }
    return ends >= settings.fewestTouching && starts >= settings.fewestRows
  }

  /// Whether 类, 款 or 项 stands over one column of whole codes, instead of one for each.
  private static func isOfWholeCodes(_ name: Token, _ words: [Token]) -> Bool {
    CodeLevel.isOne(name.text)
      && words.contains { $0.text.isLowerAccountCode && $0.box.x0 < name.box.x1 }
  }

  /// Every column has its number, in its middle: one that stands over no words belongs to the column of amounts that
  /// ends right of it, or else to a blank one.
  private static func insert(columnNumbers: [Token], into ranges: inout [ClosedRange<Double>]) {
    let boxes = columnNumbers.map(\.box).sorted { $0.x0 < $1.x0 }
    for (index, box) in boxes.enumerated() {
      guard !ranges.contains(where: { $0.lowerBound <= box.x1 && box.x0 <= $0.upperBound }) else {
        continue
      }
      let next = boxes[safe: index + 1]?.x0 ?? .infinity
      let right = ranges.firstIndex { $0.lowerBound > box.x1 }
      if let right, ranges[right].lowerBound < next, ranges[right].upperBound < next,
        !boxes.contains(where: { ranges[right].contains($0.midX) })
      {
        ranges[right] = box.x0...ranges[right].upperBound
      } else {
        insert(box, into: &ranges)
      }
    }
  }

  /// Adds a column where none is yet.
  static func insert(_ box: Box, into ranges: inout [ClosedRange<Double>]) {
    guard !ranges.contains(where: { $0.lowerBound <= box.x1 && box.x0 <= $0.upperBound }) else {
      return
    }
    ranges.insert(
      box.x0...box.x1, at: ranges.firstIndex { $0.lowerBound > box.x1 } ?? ranges.count)
  }

  /// The column whose middle is nearest to that of a name.
  func nearest(to name: Box) -> Int {
    ranges.indices.min { abs(ranges[$0].middle - name.midX) < abs(ranges[$1].middle - name.midX) } ?? 0
  }

  /// The column that a name of the header is paired with.
  func column(ofName name: Box) -> Int? {
    named.first { $0.name == name }.flatMap { pair in ranges.firstIndex { $0.contains(pair.middle) } }
  }

  /// The columns that a word of the body stands in.
  func place(of token: Token) -> Range<Int> {
    let touched = ranges.indices.filter {
      min(ranges[$0].upperBound, token.box.x1) - max(ranges[$0].lowerBound, token.box.x0) > 0
    }
    if let first = touched.first, let last = touched.last, !token.isAmount { return first..<last + 1 }
    let edges = edges
    let column = ranges.indices.first { token.box.midX < edges[$0 + 1] } ?? ranges.count - 1
    return column..<column + 1
  }
}

extension Token {
  var isTotal: Bool { SumLabel.isPlain(text) }
}

extension ClosedRange<Double> {
  fileprivate var middle: Double { (lowerBound + upperBound) / 2 }
}
