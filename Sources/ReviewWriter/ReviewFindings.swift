// Sums with their terms, and what somebody should look at.

import BudgetModel
import BudgetWriters
import PageModel
import Texts

struct ReviewSum: Encodable {
  struct Term: Encodable {
    var figure: Int
    var side: Check.Term.Side
  }

  var rule: String
  /// Whether figures of the text are in it.
  var isOfText: Bool
  var holds: Bool
  var found, expected: Amount
  /// Nil in the text, whose numbers are rounded each in its own way.
  var difference, tolerance: Amount?
  var unit: String?
  var guess: Guess?
  var terms: [Term]

  init(_ check: Check, _ numbers: ReviewNumbers) {
    (rule, isOfText, holds) = (check.rule, false, check.holds)
    (found, expected, difference, tolerance) = (check.found, check.expected, check.difference, check.tolerance)
    (unit, guess) = (check.unit?.symbol, check.guess)
    terms = check.terms.compactMap { term in numbers[term.place].map { Term(figure: $0, side: term.side) } }
  }

  init(_ check: NarrativeCheck, _ numbers: ReviewNumbers) {
    (rule, isOfText, holds) = (check.kind.rawValue, true, check.holds)
    (found, expected, unit) = (check.found, check.expected, check.unit?.symbol)
    terms = check.terms.compactMap { term in numbers[term.place].map { Term(figure: $0, side: term.side) } }
  }
}

/// Something to look at.
struct ReviewFinding: Encodable {
  enum Kind: String, Encodable, CaseIterable { case conflict, text, doubt, missing, warning }

  var kind: Kind
  var page: Int?
  var box: [Double]?
  /// The numbers that it is about; the first is the one to look at.
  var figures: [Int] = []
  /// The sum to look at, and how many it explains.
  var sum: Int?
  var sumCount: Int?
  /// Of sums that fail, and what they ask for in the place of the first number; nil where they do not say.
  var cause: Finding.Reason?
  var wanted: Amount?
  /// Of the diagnostic.
  var id: String?
  /// What the document, or the diagnostic, says.
  var message = ""
  /// The same in Chinese where the program says it.
  var chinese: String?
}

/// What the reconciliation found out beside the document's own checks.
package struct ReviewProof: Sendable {
  /// Tables that the contents promise and the document lacks.
  package var missing: [ContentsEntry]
  /// Causes of the checks that fail.
  package var findings: [Finding]

  package init(missing: [ContentsEntry], findings: [Finding]) {
    (self.missing, self.findings) = (missing, findings)
  }
}

/// All findings of a document, the most certain first.
struct ReviewFindings {
  private let document: BudgetDocument
  private let proof: ReviewProof
  private let numbers: ReviewNumbers
  private let sums: [ReviewSum]
  private var figures: [ReviewFigure] { numbers.figures }

  init(_ document: BudgetDocument, _ proof: ReviewProof, numbers: ReviewNumbers, sums: [ReviewSum]) {
    (self.document, self.proof, self.numbers, self.sums) = (document, proof, numbers, sums)
  }

  var all: [ReviewFinding] {
    // As `check` lists them.
    let first = document.checks.count
    let text = NarrativeConflicts.order(document.narrative.checks).map { finding(.text, first + $0) }
    return proof.findings.compactMap(conflict) + text + doubts + lost + warnings
  }

  /// - Returns: nil if it explains nothing.
  private func conflict(_ cause: Finding) -> ReviewFinding? {
    let suspects = cause.suspects.compactMap { numbers[$0.place] }
    let shown = cause.checks.first { check in
      sums[check].terms.contains { $0.figure == suspects.first }
    }
    guard let sum = shown ?? cause.checks.first else { return nil }
    var finding = finding(.conflict, sum)
    (finding.cause, finding.sumCount, finding.wanted) = (cause.cause, cause.checks.count, cause.suspects.first?.wanted)
    guard let suspect = suspects.first.map({ figures[$0] }) else { return finding }
    (finding.figures, finding.page, finding.message) = (suspects, suspect.page, suspect.item)
    return finding
  }

  private func finding(_ kind: ReviewFinding.Kind, _ sum: Int) -> ReviewFinding {
    let terms = sums[sum].terms.filter { $0.side == .found } + sums[sum].terms.filter { $0.side == .expected }
    var finding = ReviewFinding(kind: kind, figures: terms.map(\.figure), sum: sum)
    if let figure = finding.figures.first.map({ figures[$0] }) {
      (finding.page, finding.message) = (figure.page, figure.item)
    }
    return finding
  }

  /// A page's doubts of one kind have one cause, and are one finding.
  private var doubts: [ReviewFinding] {
    var found: [ReviewFinding] = []
    var places: [String: Int] = [:]
    for (index, figure) in figures.enumerated() {
      for id in figure.doubts {
        let cause = "\(figure.page) \(id)"
        if let place = places[cause] {
          found[place].figures.append(index)
        } else {
          places[cause] = found.count
          found.append(ReviewFinding(kind: .doubt, page: figure.page, figures: [index], id: id))
        }
      }
    }
    return found
  }

  private var lost: [ReviewFinding] {
    proof.missing.map {
      ReviewFinding(
        kind: .missing, page: $0.page, message: [$0.number, $0.title].compactMap { $0 }.joined(separator: " "))
    }
  }

  /// What doubts do not say already.
  private var warnings: [ReviewFinding] {
    let doubted = Set(doubts.map { "\($0.page ?? 0) \($0.id ?? "")" })
    return document.diagnostics.filter { $0.severity == .warning }.filter {
      !doubted.contains("\($0.page ?? 0) \($0.id)")
    }.map {
      ReviewFinding(
        kind: .warning, page: $0.page, box: $0.box?.sides, id: $0.id, message: "\($0.message) [\($0.id)]",
        chinese: "\(Language.chinese.message($0.message)) [\($0.id)]")
    }
  }
}
