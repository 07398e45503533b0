// Grids to tables: which lines above a grid are its caption, and which grids on following pages go on with it.
// docs/layout.md, "Tables over several pages".

import PageModel
import Tokenizer

/// A table as a reader sees it, all of its pages in one grid.
public struct SourceTable: Sendable {
  public var caption: Caption
  public var grid: Grid
  /// The pages it stands on, 1-based, ascending.
  public var pages: [Int]
  /// Where it is on each of ``pages``.
  public var boxes: [Box]
  /// Lines between the table and the next one that explain it: 注：…
  public var notes: [TextLine]
}

/// Collects tables from page layouts that come in order; holds no page.
public struct TableAssembly: Sendable {
  private let settings: LayoutSettings
  private var tables: [SourceTable] = []
  /// Lines since the last grid on this page.
  private var pending: [TextLine] = []
  private var gridsOnPage = 0
  /// The number of the next table, where it is the last line of the page before.
  private var carriedNumber: String?
  /// Numbers that stand alone outside the tables, on pages that hold tables.
  public private(set) var looseNumbers: [(page: Int, token: Token)] = []
  /// The lines of this page and of the one before: what stands on both is a running head.
  private var linesOfPage: Set<String> = []
  private var linesOfLastPage: Set<String> = []

  public init(settings: LayoutSettings = LayoutSettings()) {
    self.settings = settings
  }

  /// Adds the next page.
  public mutating func add(_ page: PageLayout) {
    carriedNumber = pending.last { !$0.isFurniture }.flatMap(\.loneTableNumber)
    pending = []
    gridsOnPage = 0
    linesOfLastPage = linesOfPage
    linesOfPage = []
    let holdsTable = page.blocks.contains { if case .grid = $0 { true } else { false } }
    for block in page.blocks {
      switch block {
      case .line(let line):
        takeNote(line, onPage: page.number)
        if holdsTable, !line.isProse {
          looseNumbers += line.tokens.filter(\.isMoneyLike).map { (page.number, $0) }
        }
        linesOfPage.insert(line.text)
        pending.append(line)
      case .grid(let placed):
        add(placed)
        pending = []
        gridsOnPage += 1
      }
    }
  }

  public func finish() -> [SourceTable] { tables }

  private mutating func takeNote(_ line: TextLine, onPage page: Int) {
    guard let last = tables.indices.last, tables[last].pages.last == page, line.isNote else {
      return
    }
    tables[last].notes.append(line)
  }

  private mutating func add(_ placed: PlacedGrid) {
    var grid = placed.grid
    var caption = Caption()
    grid.takeCaptionRows(into: &caption)
    CaptionLines(pending, above: placed.box).read(into: &caption)
    if gridsOnPage == 0, caption.title != nil { caption.number = caption.number ?? carriedNumber }
    guard let grid = grid.isBlank ? nil : grid else { return }
    if let joined = continuation(of: placed, grid: grid, caption: caption) {
      let last = tables.count - 1
      tables[last].grid = joined
      tables[last].pages.append(placed.page)
      tables[last].boxes.append(placed.box)
      return
    }
    tables.append(
      SourceTable(
        caption: caption, grid: grid, pages: [placed.page], boxes: [placed.box], notes: []))
  }

  /// A line that parts two tables: no page number, no running head, no `单位：万元`, no text that spills out of the
  /// frame's first row.
  private func parts(_ line: TextLine, above frame: Box) -> Bool {
    var caption = Caption()
    return !line.isFurniture && !linesOfLastPage.contains(line.text) && line.box.y1 < frame.y0
      && !caption.read(line: line.text)
  }

  /// The last table with this grid's rows below its own, if the grid goes on with it.
  private func continuation(
    of placed: PlacedGrid, grid: Grid, caption: Caption
  ) -> Grid? {
    guard let last = tables.last, last.pages.last == placed.page - 1, gridsOnPage == 0 else {
      return nil
    }
    let repeated = last.grid.repeatedHeaderRows(in: grid)
    if caption.namesTable {
      let sameName =
        (caption.title == nil || caption.title == last.caption.title || caption.isContinued)
        && (caption.number == nil || caption.number == last.caption.number)
      guard sameName, repeated > 0 || caption.isContinued else { return nil }
    } else if repeated == 0, pending.contains(where: { parts($0, above: placed.box) }) {
      return nil
    }
    guard var tail = grid.droppingRows(repeated) else { return last.grid }
    guard let edges = last.grid.commonEdges(with: tail, settings: settings) else { return nil }
    let head = last.grid.respanned(to: edges.all, by: edges.ofFirst)
    tail = tail.respanned(to: edges.all, by: edges.ofSecond)
    return head.appending(tail)
  }
}

/// The lines of a page above a grid, of which the nearest are its caption.
private struct CaptionLines {
  private let lines: [TextLine]

  init(_ lines: [TextLine], above box: Box) {
    self.lines = lines.filter { $0.box.midY < box.y0 + 1 }
  }

  /// A caption is seldom longer, and prose begins somewhere above it.
  private static let mostLines = 8
  /// Lines of a caption that say nothing we know: dates, remarks, the head of a form.
  private static let mostUnread = 4

  func read(into caption: inout Caption) {
    var unread = 0
    for (index, line) in lines.enumerated().reversed().prefix(Self.mostLines) {
      guard caption.title == nil || caption.number == nil else { break }
      let before = caption
      if caption.title == nil, let title = wrappedTitle(endingAt: index) {
        caption.read(line: title)
        break
      }
      // Above the title only a number can still come.
      var isRead = caption.read(line: line.text)
      if caption.unit == nil, line.text.contains("单位"), let below = lines[safe: index + 1] {
        // A narrow column wraps `单位：万元` too.
        isRead = caption.read(line: line.text + below.text) || isRead
      }
      if before.title != nil, caption.number == nil { break }
      if !isRead, !line.isFurniture { unread += 1 }
      if unread > Self.mostUnread { break }
    }
  }

  /// A title of two lines: the upper one is as large, stands close above, and does not end like a title itself.
  private func wrappedTitle(endingAt index: Int) -> String? {
    let line = lines[index]
    var caption = Caption()
    caption.read(line: line.text)
    guard let end = caption.title, end == line.text, index > 0 else { return nil }
    let above = lines[index - 1]
    guard abs(above.size - line.size) < 0.5, line.box.y0 - above.box.y1 < line.size,
      above.text.count > 8, above.box.width > line.box.width,
      !above.text.contains(where: { "。；".contains($0) }), !above.isFurniture
    else { return nil }
    var upper = Caption()
    if upper.read(line: above.text) { return nil }
    return above.text + end
  }
}

extension Caption {
  /// `收入决算表（续）`, `续表`
  fileprivate var isContinued: Bool { title?.contains("续") ?? false }
}

extension TextLine {
  /// Explains the table above it.
  var isNote: Bool {
    text.hasPrefix("注") || text.hasPrefix("备注") || text.hasPrefix("说明")
  }

  /// `公开04表` on a line of its own.
  fileprivate var loneTableNumber: String? {
    var caption = Caption()
    caption.read(line: text)
    return caption.number == text ? caption.number : nil
  }

  /// Numbers in a sentence are no table's.
  var isProse: Bool {
    text.contains { "。，；：".contains($0) } || tokens.count { !$0.isAmount } > 2
  }

  /// A page number or a line of dashes: it says nothing of a table.
  var isFurniture: Bool {
    let bare = text.filter { !"-—–－·第页共/".contains($0) }
    return bare.allSatisfy(\.isWholeNumber) && bare.count <= 4
  }
}
