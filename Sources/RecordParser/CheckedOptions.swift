// Options with boxes: `1.部门预算项目☑ 2.财政专项资金□`, `☑常年性项目 □一次性项目`. The box stands before all options or
// behind all of them; fonts of symbols leave its character as a letter or a private one.

import BudgetModel
import Tokenizer
import Wording

enum CheckedOptions {
  private static let ticks: Set<Character> = [
    "☑", "√", "✓", "✔", "■", "☒", "⊠", "●", "◉", "▣", "◼", "🗹", "þ", "\u{F052}", "\u{F0FE}", "\u{F0FC}", "\u{F0FD}",
  ]
  private static let blanks: Set<Character> = [
    "□", "☐", "○", "◯", "▢", "◻", "❑", "❏", "\u{F0A3}", "\u{F0A8}", "\u{F06F}", "\u{F071}", "\u{F02A}", "£", "¨",
  ]

  /// The options that are ticked. A text without boxes and without a list of options is the one that holds.
  /// - Parameter text: folded, without white space.
  static func ticked(in text: String) -> [String] {
    guard !pieces(of: text).allSatisfy({ $0.mark == nil }) else {
      return enumerators(in: text) > 1 ? [] : [text.optionText].filter { !$0.isEmpty }
    }
    return options(in: text).filter(\.isTicked).map(\.text)
  }

  /// All options that have a box, in their order.
  static func options(in text: String) -> [RecordCategory.Option] {
    let pieces = pieces(of: text)
    let isBehind = pieces.first?.mark == nil
    return pieces.indices.compactMap { index in
      guard let isTicked = pieces[index].mark else { return nil }
      let option = isBehind ? index - 1 : index + 1
      guard pieces.indices.contains(option), let text = pieces[option].text?.optionText, !text.isEmpty else {
        return nil
      }
      return RecordCategory.Option(text: text, isTicked: isTicked)
    }
  }

  /// A box, true if ticked, or the text between two.
  private struct Segment {
    var mark: Bool?
    var text: String?
  }

  private static func pieces(of text: String) -> [Segment] {
    var marked = text
    for tick in ["(√)", "（√）", "[√]", "【√】", "□√", "√□"] { marked = marked.replacing(tick, with: "☑") }
    for blank in ["()", "（）", "[]", "【】"] { marked = marked.replacing(blank, with: "□") }
    // A symbol font's tick box is the letter R, its blank one £.
    if marked.holds("£") { marked = marked.replacing("R", with: "☑") }
    var pieces: [Segment] = []
    var run = ""
    func flush() {
      // `1.` before a box is part of the option behind it.
      if !run.optionText.isEmpty { pieces.append(Segment(text: run)) }
      run = ""
    }
    for character in marked {
      if ticks.contains(character) || blanks.contains(character) {
        flush()
        pieces.append(Segment(mark: ticks.contains(character)))
      } else {
        run.append(character)
      }
    }
    flush()
    return pieces
  }

  private static func enumerators(in text: String) -> Int {
    zip(text, text.dropFirst()).filter { $0.isWholeNumber && ".．、".contains($1) }.count
  }
}

extension String {
  /// `1.部门预算项目` is `部门预算项目`.
  fileprivate var optionText: String {
    var rest = self[...].drop { ";；,，".contains($0) }
    rest = Enumerator(startOf: rest)?.rest ?? rest
    // `1` alone is one too: the option stands behind its box.
    if rest.allSatisfy(\.isOrdinalDigit) { rest = "" }
    while let last = rest.last, ";；,，".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
