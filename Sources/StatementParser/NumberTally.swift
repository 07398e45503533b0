// Every number of a table is accounted for: it is a fact, or a code, or known to be neither, or it is said that it was seen
// and not used.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

/// What became of a table's numbers, and what a user is told of them.
struct NumberTally {
  var numbers = NumberUse()
  private(set) var diagnostics: [Diagnostic] = []

  /// Says that a number was seen and not used.
  mutating func leaveOut(_ cell: Cell, _ reason: String, id: String = "parser.unused-number") {
    numbers.unused += 1
    diagnostics.append(
      Diagnostic(
        id, page: cell.page, box: cell.textBox?.rounded, message: "\"\(cell.raw)\" was left out: \(reason)"))
  }

  /// A cell of words that holds an amount by itself: rules are missing around it.
  mutating func leaveOutNumbers(in cell: Cell) {
    let tokens = cell.lines.flatMap(\.tokens)
    guard tokens.count > 1 else { return }
    for token in tokens {
      if case .amount(let amount) = NumberText(token.text), amount.scale > 0 {
        leaveOut(cell, "the cell holds words beside the number \(token.text)")
      }
    }
  }

  /// Takes back amounts that were counted as facts.
  mutating func leaveOut(_ figures: [Figure], _ diagnostic: Diagnostic) {
    numbers.facts -= figures.count
    numbers.unused += figures.count
    diagnostics.append(diagnostic)
  }

  /// Counts an amount, with the doubts that arose on the way from words to cells; those of the reader and of the table
  /// have been said.
  mutating func add(_ figure: Figure) {
    numbers.facts += 1
    if figure.doubt.contains(.overfull) {
      diagnostics.append(
        Diagnostic(
          "layout.overfull-cell", page: figure.page, box: figure.box,
          message: "\"\(figure.raw)\" is longer than its cell and touches another number"))
    }
    if figure.doubt.contains(.broken) {
      diagnostics.append(
        Diagnostic(
          "parser.broken-number", page: figure.page, box: figure.box,
          message: "\"\(figure.raw.replacing("\n", with: " / "))\" was read as one number on several lines"))
    }
  }

  /// The lower piece of an amount that a page break cuts is no number by itself.
  mutating func addCut(upper: Cell, lower: Cell) {
    numbers.nonAmounts += 1
    diagnostics.append(
      Diagnostic(
        "parser.number-cut", .note, page: upper.page, box: upper.textBox?.rounded,
        message: "\"\(upper.raw)\" goes on with \"\(lower.raw)\" on the next page"))
  }

  /// Says which numbers were taken for counts where the table does not tell.
  mutating func addCounts(_ counts: [Figure]) {
    guard let first = counts.first else { return }
    diagnostics.append(
      Diagnostic(
        "parser.counted-things", page: first.page, box: first.box,
        message:
          "\(counts.count) numbers in rows that name things by the piece, such as \"\(first.raw)\", were taken for counts"
      ))
  }

  mutating func addCut(label: Cell?, rest: String) {
    diagnostics.append(
      Diagnostic(
        "parser.label-cut", page: label?.page, box: label?.textBox?.rounded,
        message: "\"\(label?.text ?? "")\" may go on with \"\(rest)\" on the next page"))
  }
}
