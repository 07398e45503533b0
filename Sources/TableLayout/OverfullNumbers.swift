// Numbers longer than their cells. One that runs into a blank cell is read as ever; where it runs into another number's
// cell the two may touch, and which digit is whose is a guess. docs/layout.md, "Numbers longer than their cells".

import PageModel
import Tokenizer

enum OverfullNumbers {
  /// The words of each cell, with a doubt where a number reaches into the cell of another that stands at its height.
  /// - Parameter cellAt: the cell at a place of the page.
  static func doubted(_ contents: [[Token]], cellAt: (_ x: Double, _ y: Double) -> Int) -> [[Token]] {
    var result = contents
    for (cell, tokens) in contents.enumerated() {
      for (index, token) in tokens.enumerated() where NumberText(token.text)?.isNumber ?? false {
        let slack = token.size * LayoutSettings.standard.overfullReachInEms
        let reached = Set([token.box.x0 + slack, token.box.x1 - slack].map { cellAt($0, token.box.midY) })
        for other in reached where other != cell {
          for (number, there) in contents[other].enumerated()
          where there.box.verticalOverlap(token.box) > 0 && NumberText(there.text)?.isNumber ?? false {
            result[other][number].doubts.insert(.overfull)
            result[cell][index].doubts.insert(.overfull)
          }
        }
      }
    }
    return result
  }
}
