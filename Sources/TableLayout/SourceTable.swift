// A table with all of its pages in one grid, as it is handed from the layout to those who read its rows.

import PageModel
import Tokenizer

/// A table as a reader sees it, all of its pages in one grid.
package struct SourceTable: Sendable {
  package var caption: Caption
  package var grid: Grid
  /// The pages it stands on, 1-based, ascending.
  package var pages: [Int]
  /// Where it is on each of ``pages``.
  package var boxes: [Box]
  /// Lines between the table and the next one that explain it: 注：…
  package var notes: [TableNote]
  /// Headings above the table that no other stands below, the outermost first, without their numbers.
  package var headings: [String] = []
  /// Whether no rules part its columns.
  var isAligned = false
  /// Its right parts, if the sheet was too wide for its paper.
  var sheet: SheetParts?
  /// Lines above it that end where it does: if its sheet was too wide, the edge of the paper may have cut them.
  var linesToEnd: [TextLine] = []
  /// The list without rules that its last page ends with.
  var openList: OpenList?

  package init(caption: Caption, grid: Grid, pages: [Int], boxes: [Box], notes: [TableNote]) {
    self.caption = caption
    self.grid = grid
    self.pages = pages
    self.boxes = boxes
    self.notes = notes
  }
}

extension SourceTable {
  /// What stands above a table says its unit; where nothing does, a note below it may.
  var withUnitOfNotes: SourceTable {
    guard caption.unit == nil, !caption.isUnitContradicted else { return self }
    var table = self
    let units = Set(notes.compactMap { Caption.unit(inNote: $0.text) })
    table.caption.unit = units.count == 1 ? units.first : nil
    return table
  }
}
