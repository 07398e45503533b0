import Foundation
import PageReader
import Tokenizer
import TableLayout
let a = CommandLine.arguments
let r = try DocumentReader(data: Data(contentsOf: URL(fileURLWithPath: a[1])))
for n in Int(a[2])!...Int(a[3])! {
  let q = r.page(n)!
  let t = Tokenizer().tokenize(q)
  let l = TableLayout().layout(t)
  print("page", n, l.diagnostics.map(\.message), q.glyphs.filter{ !$0.isVisible}.map{ String($0.scalar)}.joined())
  for b in l.blocks { switch b {
   case .line(let l): print("  L", Int(l.box.y0), l.text)
   case .grid(let g): print("  G", g.grid.rowCount, "x", g.grid.columnCount)
     for r in 0..<g.grid.rowCount { print("   ", g.grid.cells(inRow: r).map { "\($0.column)" + ($0.columnSpan > 1 ? "+\($0.columnSpan)" : "") + ($0.row < r ? "^" : ":" + $0.text) }.joined(separator: " | ")) }
  } }
}
