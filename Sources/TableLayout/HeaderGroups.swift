// Which columns the names of groups stand over, where no rule says so: names stand in the middle of their cells, or, as
// those of the columns show, on their left or right. Where neither fits it is said that the header does not tell.

import PageModel

struct HeaderGroups {
  /// The name of a group.
  struct Name {
    let box: Box
    let size: Double
  }

  /// The columns of each name.
  struct Spans {
    var ranges: [Range<Int>]
    /// Whether the names stand where those of such columns do.
    var isClear: Bool
  }

  private enum Side { case left, middle, right }

  private let columns: AlignedColumns
  /// The box of each column's name.
  private let names: [Int: Box]
  private let cells: AlignedCells
  private let settings: LayoutSettings
  private let side: Side

  /// - Parameter names: of single columns.
  init(_ columns: AlignedColumns, names: [Int: (text: String, box: Box)], settings: LayoutSettings) {
    self.columns = columns
    self.names = names.mapValues { $0.box }
    self.settings = settings
    cells = AlignedCells(columns, names: names, settings: settings)
    side = Self.side(of: self.names, columns, settings)
  }

  /// On which side of their cells the names of columns stand: amounts end at the right of theirs, and labels begin at the left.
  private static func side(of names: [Int: Box], _ columns: AlignedColumns, _ settings: LayoutSettings) -> Side {
    var (left, middle, right, count) = (0.0, 0.0, 0.0, 0.0)
    for (column, words) in columns.ranges.enumerated() {
      let isAmounts = columns.isFlushRight[column]
      // A column that is blank in every row is as wide as its name.
      guard let name = names[column], words != name.x0...max(name.x0, name.x1),
        !isAmounts || column > 0 && columns.isFlushRight[column - 1]
      else { continue }
      let start = isAmounts ? columns.ranges[column - 1].upperBound : words.lowerBound
      let next = column + 1 < columns.count ? columns.ranges[column + 1].lowerBound : words.upperBound
      let end = isAmounts ? words.upperBound : min(next, names[column + 1]?.x0 ?? next)
      left += abs(name.x0 - start)
      middle += abs(name.midX - (start + end) / 2)
      right += abs(name.x1 - end)
      count += 1
    }
    let least = min(left, middle, right)
    guard count > 0, least < middle - count * settings.flushSlack else { return .middle }
    return least == left ? .left : .right
  }

  /// Cuts a run of columns into one piece for each name. Columns of labels may stay without.
  func spans(of blocks: [Name], over run: Range<Int>) -> Spans {
    var spans = likely(blocks, over: run)
    if !zip(blocks, spans.ranges).allSatisfy(isOver) { spans.isClear = false }
    return spans
  }

  /// Whether the name of a group of one column stands over that column's own, and that is more than a sum.
  private func isOver(_ block: Name, _ span: Range<Int>) -> Bool {
    guard span.count == 1, let name = names[span.lowerBound] else { return true }
    return name.horizontalOverlap(block.box) > 0 && !cells.isSumAlone(span)
  }

  private func likely(_ blocks: [Name], over run: Range<Int>) -> Spans {
    if side == .left, let ranges = beginning(blocks, in: run) { return Spans(ranges: ranges, isClear: true) }
    let centred = blocks.count > 1 ? partition(run, among: blocks) : widest(in: run, around: blocks[0])
    if !centred.isClear, side == .right, let ranges = ending(blocks, in: run) {
      return Spans(ranges: ranges, isClear: true)
    }
    return centred
  }

  /// The columns from the one whose name begins where the group's does.
  private func beginning(_ blocks: [Name], in run: Range<Int>) -> [Range<Int>]? {
    let starts = blocks.map { block in
      run.first { column in names[column].map { abs($0.x0 - block.box.x0) < settings.sameLineSlack } ?? false }
    }.compactMap { $0 }
    guard starts.count == blocks.count, zip(starts, starts.dropFirst()).allSatisfy(<) else { return nil }
    return zip(starts, starts.dropFirst() + [run.upperBound]).map { $0..<$1 }
  }

  /// The columns up to the one whose name ends where the group's does.
  private func ending(_ blocks: [Name], in run: Range<Int>) -> [Range<Int>]? {
    let ends = blocks.map { block in
      run.last { column in names[column].map { abs($0.x1 - block.box.x1) < settings.sameLineSlack } ?? false }
    }.compactMap { $0.map { $0 + 1 } }
    guard ends.count == blocks.count, zip(ends, ends.dropFirst()).allSatisfy(<) else { return nil }
    return zip([run.lowerBound] + ends, ends).map { $0..<$1 }
  }

  /// One piece for each name, so that the names stand as near as can be to the middles of their pieces. The run's first
  /// columns, those of labels, may stay without.
  private func partition(_ run: Range<Int>, among blocks: [Name]) -> Spans {
    let byCells = cut(run, among: blocks, cells.middle)
    // Where amounts stand in the middle of their cells, only names tell where those are.
    let byNames = cut(run, among: blocks) { cells.middleOfNames($0) ?? .infinity }
    let size = blocks.map(\.size).reduce(0, +)
    if byNames.error < min(byCells.error, size * settings.centreSlackInEms) {
      return Spans(ranges: byNames.spans, isClear: true)
    }
    let isNear = byCells.error <= size * settings.unclearCentreInEms
    return Spans(ranges: byCells.spans, isClear: isNear || isAlone(byCells, among: blocks))
  }

  /// Whether every other border between two pieces is much worse.
  private func isAlone(_ best: (spans: [Range<Int>], error: Double), among blocks: [Name]) -> Bool {
    zip(best.spans, best.spans.dropFirst()).enumerated().allSatisfy { index, pair in
      [pair.0.upperBound - 1, pair.0.upperBound + 1].allSatisfy { border in
        guard border > pair.0.lowerBound, border < pair.1.upperBound else { return true }
        var spans = best.spans
        spans[index] = pair.0.lowerBound..<border
        spans[index + 1] = border..<pair.1.upperBound
        let error = zip(spans, blocks).reduce(0) { $0 + abs(cells.middle($1.0) - $1.1.box.midX) }
        return error > best.error * settings.unclearRival
      }
    }
  }

  /// - Parameter middle: of the cells of some columns.
  private func cut(
    _ run: Range<Int>, among blocks: [Name], _ middle: (Range<Int>) -> Double
  ) -> (spans: [Range<Int>], error: Double) {
    // best[n][end]: the least error with n blocks over the columns up to end, and where the last piece begins.
    var best = [[Int: (error: Double, start: Int)]](repeating: [:], count: blocks.count + 1)
    for start in run { best[0][start] = (Double(start - run.lowerBound), start) }
    for (n, block) in blocks.enumerated() {
      for (start, so) in best[n] where start < run.upperBound {
        for end in start + 1...run.upperBound {
          let error = so.error + abs(middle(start..<end) - block.box.midX)
          if error < best[n + 1][end]?.error ?? .infinity { best[n + 1][end] = (error, start) }
        }
      }
    }
    var spans: [Range<Int>] = []
    var end = run.upperBound
    for n in stride(from: blocks.count, to: 0, by: -1) {
      guard let start = best[n][end]?.start else { return ([run], .infinity) }
      spans.insert(start..<end, at: 0)
      end = start
    }
    return (spans, best[blocks.count][run.upperBound]?.error ?? .infinity)
  }

  /// The part of a run whose middle a single name stands in: all of it, or as much of it as fits.
  private func widest(in run: Range<Int>, around block: Name) -> Spans {
    func error(_ span: Range<Int>) -> Double { abs(cells.middle(span) - block.box.midX) }
    if !cells.mixSums(run), error(run) <= block.size * settings.loneCentreSlackInEms {
      return Spans(ranges: [run], isClear: true)
    }
    let centre = min(max(columns.nearest(to: block.box), run.lowerBound), run.upperBound - 1)
    let spans = (run.lowerBound...centre).flatMap { start in (centre + 1...run.upperBound).map { start..<$0 } }
      .filter { !cells.mixSums($0) }
    let least = spans.map(error).min() ?? 0
    // Of those whose middle is the same the widest: a name over all columns is more common than one over some.
    let best = spans.filter { error($0) <= least + block.size * settings.centreSlackInEms }.max { $0.count < $1.count }
    return Spans(ranges: [best ?? run], isClear: least <= block.size * settings.unclearCentreInEms)
  }
}
