// The label of a merged cell stands in the middle of its rows, 某某局（本级） beside its five accounts, and without rules
// nothing else shows which rows those are. But the cells of a column fill it: from the last row up, each label says by its
// middle where its cell begins, and there the cell above ends. docs/layout.md, "Without rules".

import PageModel
import Tokenizer
import Wording

struct MergedLabels {
  /// One label and its rows.
  struct Label {
    let tokens: [Token]
    let rows: Range<Int>
  }

  private let rows: [AlignedRow]
  private let settings: LayoutSettings
  /// y of the borders between rows, `rows.count + 1` of them.
  private let borders: [Double]

  /// - Parameter rows: the rows of the body, without the words of the column in question.
  init(rows: [AlignedRow], settings: LayoutSettings) {
    self.rows = rows
    self.settings = settings
    let boxes = rows.map(\.box)
    let between = zip(boxes, boxes.dropFirst()).map { ($0.y1 + $1.y0) / 2 }
    guard let first = boxes.first, let last = boxes.last, let top = between.first, let bottom = between.last else {
      borders = []
      return
    }
    borders = [2 * first.midY - top] + between + [2 * last.midY - bottom]
  }

  /// The labels with their rows, from top to bottom; nil where the column's words are no such labels.
  /// - Parameter words: all words of the column.
  func labels(of words: [Token]) -> [Label]? {
    let texts = self.texts(of: words)
    guard borders.count > 2, !texts.isEmpty, texts.count < rows.count, words.allSatisfy(\.isText) else {
      return nil
    }
    var labels: [Label] = []
    var end = rows.count
    for text in texts.reversed() {
      guard let found = rows(of: text, upTo: end) else { return nil }
      labels.append(Label(tokens: text, rows: found))
      end = found.lowerBound
    }
    labels.reverse()
    return isProven(labels, unlabelled: end) ? labels : nil
  }

  /// The rows that a label is in the middle of, if the last of them is the last of those or stands above sums.
  private func rows(of text: [Token], upTo end: Int) -> Range<Int>? {
    guard let box = text.map(\.box).union() else { return nil }
    var end = end
    while end > 0 {
      let top = 2 * box.midY - borders[end]
      if let start = (0..<end).min(by: { abs(borders[$0] - top) < abs(borders[$1] - top) }),
        abs(borders[start] - top) < (borders[start + 1] - borders[start]) * settings.mergedMiddleShare,
        borders[start] < box.midY, !rows[start..<end].contains(where: \.isWholeSum),
        start + 1 == end || leavesRoom(text, box, in: borders[end] - borders[start])
      {
        return start..<end
      }
      // A sum has no label of its own in this column.
      guard rows[end - 1].isSum else { return nil }
      end -= 1
    }
    return nil
  }

  /// Lines that fill the height of their rows may as well be the labels of each.
  private func leavesRoom(_ text: [Token], _ box: Box, in height: Double) -> Bool {
    box.height + (text[0].size / 2) <= height
  }

  /// Lines of one label stand closer than rows do; lines that each stand on a row's own line are two labels.
  private func texts(of words: [Token]) -> [[Token]] {
    let lines = rows.compactMap { row in row.lines.first { $0.tokens.contains(where: \.isAmount) } ?? row.lines.first }
    func isOnLine(_ word: Token) -> Bool {
      lines.contains { abs($0.box.midY - word.box.midY) < settings.sameLineSlack }
    }
    var texts: [[Token]] = []
    for word in words.sorted(by: { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }) {
      if let above = texts.last?.last, word.box.midY - above.box.midY < word.size * settings.widestLeadingInEms,
        word.box.horizontalOverlap(above.box) > 0, !isOnLine(word) || !isOnLine(above)
      {
        texts[texts.count - 1].append(word)
      } else {
        texts.append([word])
      }
    }
    return texts
  }

  /// A label might as well stand in the first of its rows. It does not where one stands between two rows, where the first
  /// row of all would have none, or where the codes or years beside it rise in the rows of each label only if it is in
  /// their middle.
  private func isProven(_ labels: [Label], unlabelled: Int) -> Bool {
    guard labels.contains(where: { $0.rows.count > 1 }) else { return false }
    let isBetweenRows = labels.contains { $0.rows.count.isMultiple(of: 2) }
    let startsBlank = labels[0].rows.count > 1 && rows[..<unlabelled].allSatisfy(\.isSum)
    if isBetweenRows || startsBlank { return true }
    // What stands above the first label goes on from the page before.
    let firsts = [0] + labels.map { ($0.rows.lowerBound + $0.rows.upperBound) / 2 } + [rows.count]
    let below = zip(firsts, firsts.dropFirst()).map { $0..<$1 }
    return falls(in: [0..<unlabelled] + labels.map(\.rows)) < falls(in: below)
  }

  /// How often a code or year is no higher than that of the row before in the same cell.
  private func falls(in cells: [Range<Int>]) -> Int {
    cells.reduce(0) { sum, cell in
      let keys = rows[cell].compactMap(\.key)
      return sum + zip(keys, keys.dropFirst()).count { $1 <= $0 }
    }
  }
}

extension Token {
  /// Words, and no number or code: where a code has levels, 201 | 03 | 01, its higher ones stand in the first row too.
  fileprivate var isText: Bool { NumberText(text) == nil && text.codeDigits == nil }
}

extension AlignedRow {
  fileprivate var isSum: Bool { tokens.contains(where: \.isTotal) }

  /// 合计 is of no one label; 小计 may be.
  fileprivate var isWholeSum: Bool { tokens.contains { SumLabel.isWhole($0.text) } }

  /// What its rows rise by: of its code, or its year.
  fileprivate var key: String? { tokens.first.flatMap { RowOrder.key($0.text) } }
}
