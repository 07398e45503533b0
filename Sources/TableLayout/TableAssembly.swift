// Grids to tables: which lines above a grid are its caption, and which grids on following pages go on with it.
// docs/layout.md, "Tables over several pages".

import PageModel
import Tokenizer
import Wording

/// Collects tables from page layouts that come in order; holds no page.
package struct TableAssembly: Sendable {
  private let settings = LayoutSettings.standard
  private var tables: [SourceTable] = []
  /// Lines since the last grid on this page.
  private var pending: [TextLine] = []
  /// Lines above the grids that stand beside one another, of which the last was read.
  private var linesAbove: [TextLine] = []
  private var gridsOnPage: [Box] = []
  /// Whether lines at the top of this page were rows of the table before.
  private var isGoingOn = false
  private var foot = FootCaption.none
  private var headings = OpenHeadings()
  /// Numbers that stand alone outside the tables, on pages that hold tables.
  package private(set) var looseNumbers: [(page: Int, token: Token)] = []
  /// Lines outside the tables that hold amounts side by side: rows that no table took in.
  package private(set) var looseRows: [(page: Int, line: TextLine)] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var lastPage: (number: Int, height: Double)?
  /// The lines of this page, the one before and the one before that: what stands on two of them is a running head.
  private var texts = (ofPage: Set<String>(), ofLast: Set<String>(), before: Set<String>())

  package init() {}

  /// Adds the next page.
  package mutating func add(_ next: PageLayout) {
    turn(to: next)
    let page = takingRest(of: next)
    let grids = page.blocks.compactMap { $0.grid?.box }
    let content = page.blocks.map(\.box).union()
    for block in page.blocks {
      switch block {
      case .line(let line):
        if goesOn(with: line, onPage: page.number) { continue }
        if let content, !texts.ofLast.contains(line.text) { headings.take(line, sides: content.x0...content.x1) }
        takeNote(line, onPage: page.number)
        let isBelowTable = tables.last?.pages.last == page.number - 1 && line.holdsSeveralAmounts
        if line.holdsAmountsSideBySide {
          looseRows.append((page.number, line))
        } else if !grids.isEmpty || isBelowTable, !line.isProse {
          looseNumbers += line.tokens.filter(\.isMoneyLike).map { (page.number, $0) }
        }
        pending.append(line)
      case .grid(let placed):
        let isBeside = gridsOnPage.last.map { $0.isBeside(placed.box) } ?? false
        linesAbove = isBeside ? linesAbove + pending : pending
        pending = []
        add(placed, beside: grids.filter { $0.isBeside(placed.box) })
        gridsOnPage.append(placed.box)
      }
    }
  }

  /// The page with the rest of a list without rules as a grid, where the last page ended with such a list.
  private mutating func takingRest(of page: PageLayout) -> PageLayout {
    guard let last = tables.last, let list = last.openList, last.pages.last == page.number - 1, foot.isEmpty,
      let rest = UnruledRest(
        of: list, on: page, settings: settings, isRunning: { [texts] in texts.ofLast.contains($0.text) })
    else { return page }
    diagnostics += rest.diagnostics
    return rest.page
  }

  package func finish() -> [SourceTable] { tables.map { $0.withUnitOfNotes } }

  private mutating func turn(to page: PageLayout) {
    takeBlankRows()
    texts = (Set(page.blocks.compactMap { $0.line?.text }), texts.ofPage, texts.ofLast)
    foot = .none
    if let lastPage, lastPage.number == page.number - 1 {
      let (ofPage, _, before) = texts
      foot = FootCaption(
        pending, isBelowGrid: !gridsOnPage.isEmpty, isUnitKnown: tables.last?.caption.unit != nil,
        height: lastPage.height
      ) { ofPage.contains($0) || before.contains($0) }
    }
    (lastPage, pending, gridsOnPage, isGoingOn) = ((page.number, page.height), [], [], false)
  }

  /// The last rows of a table without rules may have no amounts: at the foot of the page they announce nothing.
  private mutating func takeBlankRows() {
    guard let table = tables.last, let page = table.pages.last, table.isAligned, page == lastPage?.number else {
      return
    }
    let rows = WordColumns(table.grid, settings: settings).blankRows(in: pending, below: table.boxes, page: page)
    tables[tables.count - 1].grid = rows.reduce(table.grid) { $0.appending($1) }
    pending.removeFirst(rows.count)
  }

  private mutating func takeNote(_ line: TextLine, onPage page: Int) {
    guard let last = tables.indices.last, tables[last].pages.last == page else { return }
    if line.isNote {
      tables[last].notes.append(TableNote(line))
    } else if let note = tables[last].notes.indices.last, let box = tables[last].boxes.last {
      tables[last].notes[note].take(line, below: box)
    }
  }

  private mutating func add(_ placed: PlacedGrid, beside others: [Box]) {
    var grid = placed.grid
    var caption = Caption()
    grid.takeCaptionRows(into: &caption)
    grid.dropPageNumberRows()
    read(CaptionLines(linesAbove, above: placed.box, beside: others), of: placed, into: &caption)
    guard let grid = grid.isBlank ? nil : grid else { return }
    defer { headings.close() }
    if caption.isUnitContradicted {
      diagnostics.append(
        Diagnostic(
          "layout.contradicting-units", page: placed.page, box: placed.box.rounded,
          message: "the lines above the table name more than one unit"))
    }
    if takesPart(placed, grid: grid, caption: caption) { return }
    if let joined = continuation(of: placed, grid: grid, caption: caption) {
      let last = tables.count - 1
      tables[last].grid = joined
      tables[last].pages.append(placed.page)
      tables[last].boxes.append(placed.box)
      tables[last].openList = placed.openList
      tables[last].caption.isUnitContradicted = tables[last].caption.isUnitContradicted || caption.isUnitContradicted
      return
    }
    var table = SourceTable(caption: caption, grid: grid, pages: [placed.page], boxes: [placed.box], notes: [])
    table.isAligned = placed.isAligned
    table.openList = placed.openList
    table.linesToEnd = linesAbove.filter { $0.reachesEnd(of: placed.box) }
    table.headings = headings.texts + [grid.headingInside].compactMap { $0 }
    tables.append(table)
  }

  /// Takes a grid that holds further columns of the last table. What stands over them was cut too: the unit, at its right end.
  private mutating func takesPart(_ placed: PlacedGrid, grid: Grid, caption: Caption) -> Bool {
    guard let last = tables.indices.last, gridsOnPage.isEmpty, !caption.contradicts(tables[last].caption),
      caption.number == nil || [nil, caption.number].contains(tables[last].caption.number)
    else { return false }
    let cut = CutTitle(tables[last].linesToEnd, linesAbove, above: placed.box, settings: settings)
    guard
      cut != nil || caption.title == nil || tables[last].caption.isCut(to: caption.title) && grid.holdsFurtherColumns,
      !isAnnounced(above: placed.box, besides: cut?.right),
      tables[last].takePart(placed, grid: grid, caption: caption, settings: settings)
    else { return false }
    tables[last].caption.complete(from: caption)
    tables[last].caption.title = tables[last].caption.title ?? cut?.title
    return true
  }

  /// Takes a line at the top of a page that is a row of the table before: too few of them look like a table by themselves.
  private mutating func goesOn(with line: TextLine, onPage page: Int) -> Bool {
    guard let last = tables.indices.last, tables[last].isAligned, gridsOnPage.isEmpty, !foot.beginsTable,
      let lastPage = tables[last].pages.last, lastPage == page - 1 || lastPage == page && isGoingOn, line.holdsData
    else { return false }
    let columns = WordColumns(tables[last].grid, settings: settings)
    let between = pending.filter { parts($0, above: line.box) && !columns.repeatsHeader($0) }
    // Below the first row of the page, or its header, lines without amounts are rows too.
    let isOurs = isGoingOn || pending.contains(where: columns.repeatsHeader)
    let blank = isOurs ? between.compactMap { columns.blankRow($0, page: page) } : []
    guard blank.count == between.count, let row = columns.row(line, page: page) else { return false }
    pending.removeAll { between.contains($0) }
    tables[last].grid = (blank + [row]).reduce(tables[last].grid) { $0.appending($1) }
    if lastPage == page {
      tables[last].boxes[tables[last].boxes.count - 1] = tables[last].boxes.last?.union(line.box) ?? line.box
    } else {
      tables[last].pages.append(page)
      tables[last].boxes.append(line.box)
    }
    isGoingOn = true
    return true
  }

  /// The lines above the grid on its page; those at the foot of the page before too, where it is the first grid of its
  /// page and nothing else stands between.
  private func read(_ lines: CaptionLines, of placed: PlacedGrid, into caption: inout Caption) {
    var own = caption
    lines.read(into: &own)
    let isFirst = gridsOnPage.isEmpty
    if isFirst, !foot.isEmpty, !own.namesTable, !linesAbove.contains(where: { parts($0, above: placed.box) }) {
      CaptionLines(foot.lines + lines.lines).read(into: &caption)
      return
    }
    caption = own
    if isFirst, caption.title != nil { caption.number = caption.number ?? foot.loneNumber }
  }

  /// A line that parts two tables: no page number, no running head, no `单位：万元`, no `接上页`, no text that spills out
  /// of the frame's first row.
  private func parts(_ line: TextLine, above frame: Box) -> Bool {
    var caption = Caption()
    return !line.isFurniture && !line.saysContinued && !texts.ofLast.contains(line.text) && line.box.y1 < frame.y0
      && !caption.read(line: line.text)
  }

  /// Whether something announces a table between a grid and the page before: a chapter, or a line where the last
  /// table, which has no title, may have had another one.
  /// - Parameter piece: what is known to be a piece of the last table's own title.
  private func isAnnounced(above frame: Box, besides piece: TextLine? = nil) -> Bool {
    let isUntitled = tables.last?.caption.title == nil
    return foot.beginsTable
      || linesAbove.contains { line in
        line != piece && (line.isHeading || isUntitled) && parts(line, above: frame)
      }
  }

  /// Whether a form is printed again: more of its rows are as on the page before than a header has.
  private func isPrintedAgain(_ grid: Grid, repeated: Int) -> Bool {
    repeated > 0 && (repeated == grid.rowCount || repeated > settings.mostRepeatedRows)
      && FormWord.areIn(grid.cells.lazy.map(\.text))
  }

  /// The last table with this grid's rows below its own, if the grid goes on with it.
  private func continuation(
    of placed: PlacedGrid, grid: Grid, caption: Caption
  ) -> Grid? {
    guard let last = tables.last, last.pages.last == placed.page - 1, gridsOnPage.isEmpty,
      !caption.contradicts(last.caption)
    else { return nil }
    let repeated = last.grid.repeatedHeaderRows(in: grid)
    if isPrintedAgain(grid, repeated: repeated) { return nil }
    if caption.namesTable {
      let sameName =
        (caption.title == nil || caption.title == last.caption.title || caption.isContinued)
        && (caption.number == nil || caption.number == last.caption.number)
      guard sameName, repeated > 0 || caption.isContinued || grid.isRest(ofForm: last.grid) else { return nil }
    } else if isAnnounced(above: placed.box)
      || repeated == 0 && linesAbove.contains(where: { parts($0, above: placed.box) })
    {
      return nil
    }
    guard var tail = grid.droppingRows(repeated) else { return last.grid }
    guard !(repeated == 0 && tail.holdsFurtherColumns && last.grid.namesRows) else { return nil }
    if last.isAligned, placed.isAligned,
      let seated = WordColumns(last.grid, settings: settings).seating(grid)?.droppingRows(repeated)
    {
      return last.grid.appending(seated)
    }
    guard
      let edges = last.grid.commonEdges(with: tail, settings: settings)
        ?? last.grid.edges(ofHeaderRepeatedIn: grid, rows: repeated)
    else { return nil }
    let head = last.grid.respanned(to: edges.all, by: edges.ofFirst)
    tail = tail.respanned(to: edges.all, by: edges.ofSecond)
    return head.appending(tail, isUnruled: last.openList != nil)
  }
}
