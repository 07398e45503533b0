// Lines to rows where nothing is ruled between columns: a label that wraps makes two lines of one row.

import PageModel
import Tokenizer
import Wording

/// Lines that form one row.
struct AlignedRow {
  var lines: [TextLine]

  var tokens: [Token] { lines.flatMap(\.tokens) }
  var box: Box { lines.map(\.box).union() ?? Box(x0: 0, y0: 0, x1: 0, y1: 0) }
  var isColumnNumbers: Bool { lines.contains(where: \.isColumnNumbers) }
  var holdsData: Bool { !isColumnNumbers && tokens.count >= 2 && tokens.contains(where: \.isAmount) }
}

struct AlignedRows {
  let settings: LayoutSettings
  /// y of the rules across the table.
  let rules: [Double]

  /// Rows from top to bottom. Where most rows are ruled off the rules part them, elsewhere the distance does.
  func rows(of lines: [TextLine]) -> [AlignedRow] {
    let isList = isListOfAmounts(lines)
    let isRuled = rules.count * 2 > lines.count || isList && partsAmounts(of: lines)
    let pitches = zip(lines, lines.dropFirst()).map { $1.box.midY - $0.box.midY }
    let usual = pitches.sorted()[safe: pitches.count / 2] ?? 0
    let wrapped = isRuled || !isList ? [] : WrappedLines(lines, rules: rules, settings: settings).joined
    var rows: [AlignedRow] = []
    for (index, line) in lines.enumerated() {
      guard let last = rows.last, index > 0 else {
        rows.append(AlignedRow(lines: [line]))
        continue
      }
      let above = lines[index - 1]
      let isParted = rules.contains { $0 > above.box.midY && $0 < line.box.midY }
      let lowest = isList ? min(above.size, line.size) * settings.lowestRowInEms : 0
      // Where labels of two lines follow one another, the first line of the lower one is nearer to its own amounts.
      let isNearerToNext = pitches[safe: index].map { $0 < pitches[index - 1] * settings.wrapShare } ?? false
      let isClose =
        pitches[index - 1] < max(usual * settings.wrapShare, lowest) && !isNearerToNext || wrapped.contains(index)
      if !isParted, isRuled || isClose, !last.clashes(with: line), !last.isHeaderRow,
        !line.isHeaderRow
      {
        rows[rows.count - 1].lines.append(line)
      } else {
        rows.append(AlignedRow(lines: [line]))
      }
    }
    return rows
  }

  /// Whether most of it is rows of amounts: in forms, cells of several rows stand beside one another at any height.
  func isListOfAmounts(_ lines: [TextLine]) -> Bool {
    let rows = lines.count { $0.tokens.contains(where: \.isMoneyLike) }
    return rows >= settings.fewestListedRows && Double(rows) >= Double(lines.count) * settings.listedRowsShare
  }

  /// Whether a rule stands between nearly all rows of amounts that are neighbours: however many lines their labels have.
  private func partsAmounts(of lines: [TextLine]) -> Bool {
    let rows = lines.filter { line in line.tokens.contains(where: \.isAmount) }.map(\.box.midY)
    let pairs = zip(rows, rows.dropFirst())
    let parted = pairs.count { upper, lower in rules.contains { upper < $0 && $0 < lower } }
    return rows.count > 2 && Double(parted) >= Double(rows.count - 1) * settings.ruledRowsShare
  }
}

extension TextLine {
  /// `栏次 1 2 3` or `类 款 项`: a row of the header, however near to the first row of data. 款 alone is the end of 财政拨款.
  fileprivate var isHeaderRow: Bool {
    isColumnNumbers || tokens.count > 1 && tokens.allSatisfy { CodeLevel.isOne($0.text) }
  }
}

extension AlignedRow {
  fileprivate var isHeaderRow: Bool { lines.contains(where: \.isHeaderRow) }

  /// Two amounts of one column are two rows.
  fileprivate func clashes(with line: TextLine) -> Bool {
    line.tokens.contains { token in
      token.isAmount
        && tokens.contains { $0.isAmount && $0.box.horizontalOverlap(token.box) > 0 && !token.isRest(of: $0) }
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
