// Tables that are not ruled, or only across: columns show in how words line up. docs/layout.md, "Without rules".

import PageModel
import Tokenizer
import Wording

struct AlignedLayout {
  let settings: LayoutSettings

  /// Tables among the words that no ruled grid holds.
  /// - Returns: the grids from top to bottom, and the words that are in none.
  func grids(of page: TokenizedPage, tokens: [Token]) -> (grids: [PlacedGrid], rest: [Token]) {
    let lines = LineGrouping(settings: settings).lines(of: tokens)
    var grids: [PlacedGrid] = []
    var rest: [Token] = []
    var index = 0
    var free = 0
    while index < lines.count {
      if let end = endOfRegion(in: lines, from: index) {
        let start = startOfHeader(in: lines, above: index..<end, notBefore: free)
        if let grid = grid(of: Array(lines[start..<end]), page: page) {
          rest.removeLast(lines[start..<index].reduce(0) { $0 + $1.tokens.count })
          grids.append(grid)
          (index, free) = (end, end)
          continue
        }
      }
      rest += lines[index].tokens
      index += 1
    }
    return (grids, rest)
  }

  /// The grid of words that are known to form one table.
  func grid(of lines: [TextLine], page: TokenizedPage) -> PlacedGrid? {
    guard let box = lines.map(\.box).union() else { return nil }
    let region = box.grown(by: settings.reach)
    let across = page.rules.filter {
      $0.axis == .horizontal && $0.position > region.y0 && $0.position < region.y1
    }
    let upright = page.rules.filter {
      $0.axis == .vertical && $0.position > region.x0 && $0.position < region.x1
        && min($0.end, region.y1) - max($0.start, region.y0) > region.height * settings.uprightShare
    }
    let rows = AlignedRows(settings: settings, rules: across.map(\.position))
    let bands = rows.rows(of: lines)
    guard let firstBody = bands.firstIndex(where: \.holdsData) else { return nil }
    let body = Array(bands[firstBody...])
    let head = Array(bands[..<firstBody])
    let wraps = HeaderWraps(head, ofList: rows.isListOfAmounts(lines), settings: settings)
    let columns = AlignedColumns(
      body: body, head: head, wraps: wraps, rules: upright.map(\.position), settings: settings)
    guard columns.count >= 2, columns.numberColumns >= 1 else { return nil }
    let header = AlignedHeader(columns: columns, bands: head, wraps: wraps, settings: settings)
    let words = body.flatMap(\.tokens)
    let labels = (0..<columns.labelColumns).map { column in
      (index: column, words: Set(words.filter { columns.place(of: $0) == column..<column + 1 }))
    }
    let stub = MergedStub(
      body, columns: labels, isHeaded: !head.isEmpty, settings: settings, grouping: rows.rows(of:))
    return PlacedGrid(
      page: page.number, box: box,
      grid: assemble(header: header, stub: stub, columns: columns, page: page.number, box: box), isAligned: true)
  }

  private func assemble(
    header: AlignedHeader, stub: MergedStub, columns: AlignedColumns, page: Int, box: Box
  ) -> Grid {
    var cells = header.cells(page: page, box: box)
    cells += stub.cells(fromRow: header.rowCount, page: page) { (columns.edges[$0], columns.edges[$0 + 1]) }
    let grouping = LineGrouping(settings: settings)
    for (index, row) in stub.rows.enumerated() {
      var contents = [[Token]](repeating: [], count: columns.count)
      var spans = [Int](repeating: 1, count: columns.count)
      for token in row.tokens {
        let place = columns.place(of: token)
        contents[place.lowerBound].append(token)
        spans[place.lowerBound] = max(spans[place.lowerBound], place.count)
      }
      var column = 0
      while column < columns.count {
        guard !stub.covers(row: index, column: column) else {
          column += 1
          continue
        }
        // A wide label reaches only over columns that are blank in its row.
        var span = 1
        while span < spans[column], column + span < columns.count, contents[column + span].isEmpty,
          !stub.covers(row: index, column: column + span)
        {
          span += 1
        }
        cells.append(
          Cell(
            row: header.rowCount + index, column: column, columnSpan: span, page: page,
            area: Box(
              x0: columns.edges[column], y0: row.box.y0, x1: columns.edges[column + span],
              y1: row.box.y1),
            lines: grouping.lines(of: contents[column])))
        column += span
      }
    }
    return Grid(
      rowCount: header.rowCount + stub.rows.count, columnEdges: columns.edges, cells: cells)
  }

  /// Where the run of tabular lines that starts at `start` ends; nil if none starts there.
  private func endOfRegion(in lines: [TextLine], from start: Int) -> Int? {
    guard lines[start].tokens.count >= 2, !lines[start].isCaption else { return nil }
    var end = start + 1
    var dataLines = lines[start].holdsData ? 1 : 0
    var index = start + 1
    var bridged = 0
    while index < lines.count {
      let line = lines[index]
      if line.isNote || line.isSentence || line.isCaption { break }
      // Of a number that wraps the label may stand between its two lines.
      let isRest =
        line.tokens.count == 1
        && lines[max(start, index - 2)..<index].contains { $0.tokens.contains(where: line.tokens[0].isRest) }
      if line.tokens.count >= 2 || isRest {
        end = index + 1
        bridged = 0
        if line.holdsData { dataLines += 1 }
      } else {
        // A label without amounts, or the second line of one.
        if !line.isListed(under: lines[start..<end]) { bridged += 1 }
        if bridged > settings.longestBridge || line.isFurniture { break }
      }
      index += 1
    }
    end = endOfLabel(in: lines, from: start, to: end)
    let isAnnounced = lines[max(0, start - settings.captionReach)..<start].contains(where: \.isCaption)
    if isAnnounced { return dataLines > 0 ? end : nil }
    return dataLines >= settings.fewestRows && amountsLineUp(lines[start..<end]) ? end : nil
  }

  /// The label of the last row may go on below its amounts.
  private func endOfLabel(in lines: [TextLine], from start: Int, to end: Int) -> Int {
    let below = lines[end...].prefix(settings.longestBridge).prefix {
      $0.tokens.count == 1 && !$0.isNote && !$0.isCaption && !$0.isFurniture
    }
    guard !below.isEmpty else { return end }
    let joined = WrappedLines(Array(lines[start..<below.endIndex]), rules: [], settings: settings).joined
    return (end..<below.endIndex).first { !joined.contains($0 - start) } ?? below.endIndex
  }

  /// Amounts of a table share the right edges of their columns, or the middles; numbers in justified prose do not.
  private func amountsLineUp(_ lines: ArraySlice<TextLine>) -> Bool {
    let boxes = lines.filter { !$0.isColumnNumbers }.flatMap(\.amountsBehindLabel).map(\.box)
    func lineUp(_ place: (Box) -> Double) -> Bool {
      let places = boxes.map(place)
      let shared = places.count { own in places.count { abs($0 - own) < settings.reach } >= settings.fewestRows }
      return Double(shared) >= Double(places.count) * settings.alignedShare
    }
    return lineUp(\.x1) || lineUp(\.midX)
  }
}

extension AlignedLayout {
  /// Where the header of a run of tabular lines begins: names that stand alone on their lines right above it are its own.
  private func startOfHeader(in lines: [TextLine], above run: Range<Int>, notBefore first: Int) -> Int {
    guard let body = lines[run].map(\.box).union() else { return run.lowerBound }
    var start = run.lowerBound
    while start > first, run.lowerBound - start < settings.mostLoneHeaders,
      isLoneHeader(lines[start - 1], above: lines[start], over: body) || isUpperHalf(lines[start - 1], of: lines[start])
    {
      start -= 1
    }
    return start
  }

  /// A name over all columns, 决算数, or the first line of one that wraps.
  /// - Parameter body: the box of the lines below.
  private func isLoneHeader(_ name: TextLine, above line: TextLine, over body: Box) -> Bool {
    name.tokens.count == 1 && line.box.y0 - name.box.y1 < name.size * settings.loneHeaderReachInEms
      && abs(line.size - name.size) < settings.loneHeaderSizeSlack && name.box.x0 > body.x0
      && name.box.x1 < body.x1 + name.size && name.text.count <= longestLoneHeader(name.box, over: body)
      && !name.isCaption && !name.isNote && !name.isFurniture
  }

  /// The first line of a label of two, with the rest of its row between them: rows are higher than that.
  private func isUpperHalf(_ label: TextLine, of line: TextLine) -> Bool {
    label.tokens.count == 1 && !label.isCaption
      && line.box.midY - label.box.midY < min(label.size, line.size) * settings.lowestRowInEms
  }

  /// A title stands over the middle of its table; what does not is the name of a column.
  private func longestLoneHeader(_ name: Box, over body: Box) -> Int {
    name.x0 > body.midX ? settings.longestColumnName : settings.longestLoneHeader
  }
}

extension TextLine {
  /// Its amounts, without the codes that its label begins with.
  fileprivate var amountsBehindLabel: [Token] {
    let label = tokens.firstIndex { NumberText($0.text) == nil } ?? 0
    return tokens[label...].filter(\.isAmount)
  }

  /// A number by itself, beside something else: what prose never has.
  var holdsData: Bool {
    guard tokens.count >= 2 else { return false }
    return tokens.contains { $0.isMoneyLike } && !isColumnNumbers
  }

  /// A row of a table, although nothing around it shows one: the rest of a table on the page before.
  var holdsSeveralAmounts: Bool { tokens.count { $0.isMoneyLike } > 1 && holdsData }

  /// `栏次 1 2 3`
  var isColumnNumbers: Bool { ColumnNumbering.isLine(tokens.map(\.text)) }

  /// Names the table below it, or says its unit.
  var isCaption: Bool {
    var caption = Caption()
    return caption.read(line: text)
  }

  /// Two amounts with nothing between them: prose names each of its own.
  var holdsAmountsSideBySide: Bool {
    zip(tokens, tokens.dropFirst()).contains { $0.isMoneyLike && $1.isMoneyLike }
  }

  /// Prose in one piece: the words of a wide table stand apart, and a remark in one stands beside amounts.
  var isSentence: Bool {
    guard !holdsAmountsSideBySide else { return false }
    return text.holds("。")
      || text.count > LayoutSettings.standard.longestTableLine && tokens.count <= LayoutSettings.standard.mostProseWords
  }
}

extension Token {
  /// A number that is no counter and no year: with decimals, separators, or long.
  package var isMoneyLike: Bool {
    guard case .amount(let amount) = NumberText(text) else { return false }
    return amount.scale > 0 || text.holds(",") || amount.coefficient > LayoutSettings.standard.largestCounter
  }

  var isAmount: Bool {
    switch NumberText(text) {
    case .amount, .percentage: true
    default: false
    }
  }
}
