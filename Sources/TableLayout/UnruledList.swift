// The list inside a form that has no rules: columns by white, rows by the columns that have a text in each of them, and
// merged cells by their texts, which stand in the middle of their rows. docs/layout.md, "Forms without rules".

import PageModel
import Tokenizer
import Wording

struct UnruledList {
  /// The lines that are the list's own, its header with them.
  let lines: Range<Int>
  let columns: ListColumns
  private let sides: ClosedRange<Double>
  /// Its header; nil for what a page break parted from it.
  private let header: TextLine?
  private let headerText: String
  /// Which of its ends a page break may have cut: the likelier first.
  private let ends: [ListEnds]
  private let settings: LayoutSettings

  /// Nil if nothing stands in columns below a header.
  /// - Parameters:
  ///   - all: the lines of the page down to the form's end.
  ///   - sides: where the form begins and ends.
  ///   - page: whether the form begins and ends with its page: it may go on, and its header may be printed again.
  init?(
    _ all: [TextLine], header: Int, sides: ClosedRange<Double>, page: ListEnds, settings: LayoutSettings
  ) {
    var columns = ListColumns(header: all[header], settings: settings)
    let end = columns.take(all[(header + 1)...], labels: all[header].tokens[0].box.x1)
    guard end > header + 1 else { return nil }
    lines = header..<end
    self.columns = columns
    self.header = all[header]
    headerText = all[header].text
    let foot = page.foot && end == all.count
    ends = [ListEnds(top: false, foot: foot)] + (page.top ? [ListEnds(top: true, foot: foot)] : [])
    (self.sides, self.settings) = (sides, settings)
  }

  /// What lines at the top of a page hold of a list that the page before began; nil if none of it.
  init?(_ all: [TextLine], restOf list: OpenList, mayGoOn: Bool, settings: LayoutSettings) {
    guard all.first?.text != list.header else { return nil }
    var columns = list.columns
    let end = columns.take(all[...], labels: columns.endOfLabels)
    guard columns.words.count(where: { !$0.isEmpty }) > 1 else { return nil }
    lines = 0..<end
    self.columns = columns
    header = nil
    headerText = list.header
    ends = [ListEnds(top: true, foot: mayGoOn && end == all.count)]
    (sides, self.settings) = (list.sides, settings)
  }

  /// The form with rules around its rows, and those of the list; nil where these are not clear.
  /// - Parameters:
  ///   - all: the lines of the page.
  ///   - form: those of the form.
  func frame(of all: [TextLine], form: Range<Int>) -> AcrossFrame? {
    let borders = columns.borders
    let edges = [sides.lowerBound] + borders + [sides.upperBound]
    let listRules = ends.lazy.compactMap { ends in
      ListRows(columns, ends: ends, settings: settings)?.rules(borders: edges, header: header?.box)
    }.first
    guard let middle = all[lines].map(\.box).union(), let listRules else { return nil }
    let above = LabelRow.rows(of: all[form.lowerBound..<lines.lowerBound], settings: settings)
    let below = LabelRow.rows(of: all[lines.upperBound..<form.upperBound], settings: settings)
    let rows = above.compactMap(\.box) + [middle] + below.compactMap(\.box)
    let between = zip(rows, rows.dropFirst()).map { ($0.y1 + $1.y0) / 2 }
    let besideLabels = (above + below).flatMap { row in
      row.borders(settings: settings).map { y, x in
        RulingLine(axis: .horizontal, position: y, start: x, end: sides.upperBound)
      }
    }
    let ys = [rows[0].y0 - settings.reach] + between + [rows[rows.count - 1].y1 + settings.reach]
    let rules = ys.map { y in
      RulingLine(axis: .horizontal, position: y, start: sides.lowerBound, end: sides.upperBound)
    }
    var frame = AcrossFrame(
      rules: (rules + listRules + besideLabels).sorted { $0.position < $1.position }, sides: sides,
      lines: Array(all[form]), settings: settings)
    frame.known = [.init(rows: middle.y0...middle.y1, borders: borders)]
    frame.known += (above + below).compactMap { $0.columns(settings: settings) }
    if ends[0].foot { frame.openList = OpenList(columns: columns.emptied, sides: sides, header: headerText) }
    return frame
  }
}

/// Whether a list begins, or ends, with its page, which may cut its first or last row and the cells that are merged over it.
struct ListEnds {
  var top, foot: Bool
}

/// A list that ends with its page: on the next its rest has no header.
struct OpenList: Sendable {
  var columns: ListColumns
  var sides: ClosedRange<Double>
  /// What its header says: where it is printed again, the list is read by it.
  var header: String
}
