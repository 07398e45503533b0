// A list without rules that the foot of its page cuts goes on at the top of the next, where no header tells its columns: they
// are those of the page before. docs/layout.md, "Forms without rules".

import PageModel
import Tokenizer
import Wording

struct UnruledRest {
  /// The page with the rest of the list as a grid, if its rows are clear.
  private(set) var page: PageLayout
  private(set) var diagnostics: [Diagnostic] = []
  private let settings: LayoutSettings

  /// Nil where the page begins with nothing of the list.
  /// - Parameter isRunning: whether a line stands at the top of other pages too.
  init?(of list: OpenList, on page: PageLayout, settings: LayoutSettings, isRunning: (TextLine) -> Bool) {
    (self.page, self.settings) = (page, settings)
    let isAround = { (block: Block) in block.line.map { $0.isFurniture || isRunning($0) } ?? false }
    let head = page.blocks.prefix(while: isAround)
    let lines = page.blocks.dropFirst(head.count).prefix { $0.line != nil }.compactMap(\.line)
    let form = Self.form(lines, settings: settings)
    guard let box = form.map(\.box).union() else { return nil }
    let behind = page.blocks.dropFirst(head.count + form.count)
    guard let rest = UnruledList(form, restOf: list, mayGoOn: behind.allSatisfy(isAround), settings: settings) else {
      return nil
    }
    guard let frame = rest.frame(of: form, form: form.indices) else {
      let message = "a list without ruling lines goes on here, and nothing tells its rows; the rest was not read"
      diagnostics = [UnruledForms.diagnostic(message, page: page.number, box: box)]
      return
    }
    var blocks = self.blocks(of: frame, holding: form.flatMap(\.tokens))
    // Its columns are those of the page before, wherever the words of this one part them.
    let borders = Array(zip(rest.columns.borders, list.columns.borders))
    blocks = blocks.map { block in
      guard case .grid(var placed) = block else { return block }
      placed.grid = placed.grid.movingEdges(borders, settings: settings)
      return .grid(placed)
    }
    blocks = Array(head) + blocks + Array(behind)
    self.page.blocks = blocks.sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }
  }

  /// The lines from the first that stand as close as those of a form do, up to a heading.
  private static func form(_ lines: [TextLine], settings: LayoutSettings) -> [TextLine] {
    let size = lines.first?.size ?? 0
    let form = lines.prefix { line in
      line.size - size < settings.titleSizeSlack && !(line.isHeading && TableNumberWord.beginsPart(line.text))
    }
    return form.isEmpty ? [] : Array(form.prefix(FormLines.count(in: form, settings: settings)))
  }

  private func blocks(of frame: AcrossFrame, holding tokens: [Token]) -> [Block] {
    let blank = TokenizedPage(number: page.number, width: page.width, height: page.height, tokens: [], rules: [])
    let (grids, rest) = AcrossLayout(settings: settings).grids(in: [frame], of: blank, tokens: tokens)
    return grids.map(Block.grid) + LineGrouping(settings: settings).lines(of: rest).map(Block.line)
  }
}
