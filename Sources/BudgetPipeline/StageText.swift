// Every stage as stable text, a line for each thing: what `pdf2budget debug` prints and golden files hold.

import BudgetModel
import Foundation
import PageModel
import StatementParser
import TableLayout
import Tokenizer

package enum Stage: String, CaseIterable, Sendable {
  case glyphs, tokens, rules, grid, statement

  /// The stage of one page as text; a page on its side is turned upright after the glyphs and rules.
  package func text(of page: Page) -> String {
    let upright = PageTurn(page)?.upright(page) ?? page
    switch self {
    case .glyphs: return page.glyphs.map(\.stageText).joined(separator: "\n")
    case .rules: return page.rules.map(\.stageText).joined(separator: "\n")
    case .tokens:
      return PageTokenizer().tokenize(upright).tokens.map(\.stageText).joined(separator: "\n")
    case .grid:
      return Self.layouts(of: upright).flatMap(\.blocks).map(\.stageText).joined(separator: "\n")
    case .statement:
      var assembly = TableAssembly()
      for layout in Self.layouts(of: upright) { assembly.add(layout) }
      let parser = TableParser(fiscalYear: nil, report: nil)
      return assembly.finish().map { parser.read($0).statement.stageText }
        .joined(separator: "\n")
    }
  }

  /// Two where the sheet holds two pages.
  private static func layouts(of sheet: Page) -> [PageLayout] {
    var pairs = PagePairs()
    return pairs.pages(of: PageTokenizer().tokenize(sheet)).map { TableFinder().layout($0) }
  }
}

/// Where it comes from, if not from the text, and why it is in doubt.
private func custody(_ source: GlyphSource, _ doubts: Doubts) -> String {
  (source == .text ? "" : " \(source.rawValue)") + (doubts.isEmpty ? "" : " [\(doubts.ids.joined(separator: ", "))]")
}

private func points(_ value: Double) -> String { String(format: "%.1f", value) }

extension Box {
  fileprivate var stageText: String {
    "(\(points(x0)) \(points(y0)) \(points(x1)) \(points(y1)))"
  }
}

extension Glyph {
  fileprivate var stageText: String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "\(scalar) U+\(code) \(box.stageText) size \(points(size))\(isVisible ? "" : " invisible")"
      + custody(source, doubts)
  }
}

extension RulingLine {
  fileprivate var stageText: String {
    "\(axis) \(points(position)) from \(points(start)) to \(points(end)) thick \(points(thickness))"
  }
}

extension Token {
  fileprivate var stageText: String { "\(text) \(box.stageText) size \(points(size))" + custody(source, doubts) }
}

extension Block {
  fileprivate var stageText: String {
    switch self {
    case .line(let line): return "line \(line.text) \(line.box.stageText)"
    case .grid(let placed):
      let grid = placed.grid
      let rows = (0..<grid.rowCount).map { row in
        "  " + grid.cells(inRow: row).map { $0.stageText(inRow: row) }.joined(separator: " | ")
      }
      return (["grid \(grid.rowCount) x \(grid.columnCount) \(placed.box.stageText)"] + rows)
        .joined(separator: "\n")
    }
  }
}

extension Cell {
  /// `^` stands for a cell that came from the row above, `+2` for one that spans two columns.
  fileprivate func stageText(inRow row: Int) -> String {
    (self.row < row ? "^" : text) + (columnSpan > 1 ? "+\(columnSpan)" : "")
  }
}

extension Statement {
  fileprivate var stageText: String {
    let head = "\(kind.rawValue) \(number ?? "-") \(title ?? "-") \(unit?.symbol ?? "-")"
    let lines = rows.map { row in
      let labels = [row.section?.rawValue, row.line, row.code, row.item].map { $0 ?? "-" }
      let figures = row.figures.map { "\($0.measure?.rawValue ?? "-") \($0.amount)" }
      return "  \(labels.joined(separator: " ")): \(figures.joined(separator: ", "))"
    }
    return ([head] + lines).joined(separator: "\n")
  }
}
