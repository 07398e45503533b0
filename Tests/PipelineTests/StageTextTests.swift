// What `pdf2budget debug` prints of a page, stage by stage: the first place to look when a number is wrong.

import BudgetPipeline
import Foundation
import TestSupport
import Testing

@Suite("Stage texts")
struct StageTextTests {
  @Test("Of the first table of a sample", arguments: Stage.allCases)
  func firstTable(stage: Stage) throws {
    let path = Repository.samples.appendingPathComponent("final-2024.pdf").path
    let page = try readingAlone { try BudgetReader().page(3, atPath: path) }
    let text = stage.text(of: page) + "\n"
    #expect(Golden.problem("stages/final-2024-3.\(stage.rawValue).txt", text, slack: .stageText) == nil)
  }
}
