// A page's words and rules to its grids and the lines between them.

import PageModel
import Tokenizer

package struct TableFinder: Sendable {
  private let settings = LayoutSettings.standard

  package init() {}

  /// Finds the tables of a page and the lines of text outside them, from top to bottom.
  package func layout(_ page: TokenizedPage) -> PageLayout {
    if PageTilt(settings: settings).isTilted(page) { return unread(page) }
    let (ruled, outside) = RuledLayout(settings: settings).grids(of: page)
    let acrossLayout = AcrossLayout(settings: settings)
    let (across, unframed) = acrossLayout.grids(of: page, tokens: outside)
    let forms = UnruledForms(page, tokens: unframed, settings: settings)
    let (unruled, others) = acrossLayout.grids(in: forms.frames, of: page, tokens: unframed)
    let unread = Set(forms.unread)
    let (aligned, rest) = AlignedLayout(settings: settings).grids(
      of: page, tokens: others.filter { !unread.contains($0) })
    let lines = LineGrouping(settings: settings).lines(of: rest + forms.unread)
    let blocks = lines.map(Block.line) + (ruled + across + unruled + aligned).map(Block.grid)
    return PageLayout(
      number: page.number, width: page.width, height: page.height,
      blocks: blocks.sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) },
      diagnostics: page.diagnostics + forms.diagnostics)
  }

  /// The lines of a page that lies tilted, and a word.
  private func unread(_ page: TokenizedPage) -> PageLayout {
    PageLayout(
      number: page.number, width: page.width, height: page.height,
      blocks: LineGrouping(settings: settings).lines(of: page.tokens).map(Block.line),
      diagnostics: page.diagnostics + [
        Diagnostic(
          "layout.tilted-page", page: page.number, message: "the page lies tilted; its tables were not read")
      ])
  }
}
