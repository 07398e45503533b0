import Foundation
import BudgetPipeline
import Writers
import BudgetModel
let a = CommandLine.arguments
let u = URL(fileURLWithPath: a[1])
let d = try BudgetPipeline().document(from: Data(contentsOf: u), file: u.lastPathComponent)
if a.contains("--tables") { for s in d.statements { print(s.kind, s.number ?? "-", s.title ?? "-", s.organization ?? "-", s.unit?.symbol ?? "-", s.pages, s.rows.count); }; print(d.identity) }
else { print(CSVWriter.header + CSVWriter.rows(d.facts), terminator: "") }
