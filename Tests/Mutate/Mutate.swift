// Damages pages of a document at random and counts what becomes of the damaged amounts: `mutate [--count N] [--seed N]
// FILE…` prints a line of CSV for each file. A damaged amount must never come out verified.

import BudgetModel
import BudgetPipeline
import Foundation
import PageModel
import PageReader

@main
enum Mutate {
  static func main() throws {
    var files: [String] = []
    var count = 100
    var seed: UInt64 = 1
    var isTalkative = false
    var arguments = CommandLine.arguments.dropFirst()[...]
    while let argument = arguments.popFirst() {
      switch argument {
      case "--count": count = arguments.popFirst().flatMap { Int($0) } ?? count
      case "--seed": seed = arguments.popFirst().flatMap { UInt64($0) } ?? seed
      case "--verbose": isTalkative = true
      default: files.append(argument)
      }
    }
    print(Tally.header)
    var failures = 0
    for file in files {
      guard let subject = try Subject(path: file) else { continue }
      let tally = subject.tally(count: count, seed: seed, verbose: isTalkative)
      print(tally.line(URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent))
      failures += tally.verified
    }
    if failures > 0 { exit(1) }
  }
}

/// What became of the mutations of a document.
struct Tally {
  /// Mutations that changed an amount, or its place.
  var damaged = 0
  /// At least one amount came out in conflict.
  var caught = 0
  /// None of the damaged amounts is verified, and none in conflict.
  var unverified = 0
  /// Amounts changed places within one sum that is their only test: no arithmetic can see it.
  var exchanged = 0
  /// A damaged amount came out verified: a failure.
  var verified = 0

  static let header = "document,mutations,caught,unverified,exchanged,verified"

  func line(_ name: String) -> String { "\(name),\(damaged),\(caught),\(unverified),\(exchanged),\(verified)" }
}

/// A document whose pages are damaged.
struct Subject {
  private let pages: [Page]
  private let whole: BudgetDocument
  private let allFacts: [Fact]
  private let facts: [FactKey: Int]

  /// Nil if the file gives no document.
  init?(path: String) throws {
    let reader = try DocumentReader(data: Data(contentsOf: URL(fileURLWithPath: path)))
    pages = (1...max(reader.pageCount, 1)).compactMap(reader.page)
    guard let whole = try? BudgetReader().document(from: PageList(pages)), !whole.facts.isEmpty else { return nil }
    self.whole = whole
    allFacts = whole.facts
    facts = Dictionary(whole.facts.map { (FactKey($0), 1) }, uniquingKeysWith: +)
  }

  func tally(count: Int, seed: UInt64, verbose: Bool) -> Tally {
    var random = SplitMix(state: seed)
    var tally = Tally()
    var tries = 0
    while tally.damaged < count, tries < count * 20 {
      tries += 1
      guard let kind = Mutation.allCases.randomElement(using: &random),
        let page = Mutation.apply(kind, to: pages, of: whole, facts: allFacts, using: &random)
      else { continue }
      var damagedPages = pages
      damagedPages[page.number - 1] = page
      guard let result = try? BudgetReader().document(from: PageList(damagedPages)) else { continue }
      let wrong = damaged(in: result).filter { kind.movesAmounts || !isInPlace($0) }
      guard !wrong.isEmpty else { continue }
      tally.damaged += 1
      let silent = wrong.filter { $0.status == .verified }
      if silent.isEmpty {
        if result.statusCounts.conflict > whole.statusCounts.conflict {
          tally.caught += 1
        } else {
          tally.unverified += 1
        }
      } else if kind.movesAmounts, isExchange(silent) {
        tally.exchanged += 1
      } else {
        tally.verified += 1
      }
      if verbose, !silent.isEmpty {
        print("# \(kind) page \(page.number) \(kind.movesAmounts && isExchange(silent) ? "exchanged" : "VERIFIED")")
        for fact in silent.prefix(4) {
          print(
            "#   \(fact.table.rawValue) \(fact.code ?? "") \(fact.item) \(fact.figure.measureLabel) \(fact.figure.amount)"
          )
        }
      }
    }
    return tally
  }

  /// Facts that the whole document does not have.
  private func damaged(in result: BudgetDocument) -> [Fact] {
    var left = facts
    return result.facts.filter { fact in
      let key = FactKey(fact)
      guard let count = left[key], count > 0 else { return true }
      left[key] = count - 1
      return false
    }
  }

  /// Whether the amount is what and where it was, and only its label was lost: sums say nothing of labels.
  private func isInPlace(_ fact: Fact) -> Bool {
    allFacts.contains {
      $0.figure.box == fact.figure.box && $0.figure.page == fact.figure.page && $0.figure.amount == fact.figure.amount
        && $0.figure.measure == fact.figure.measure
    }
  }

  /// Whether amounts only changed places: each of them is printed in its table, under another name.
  private func isExchange(_ wrong: [Fact]) -> Bool {
    var left: [String: Int] = [:]
    for fact in whole.facts { left["\(fact.table) \(FactKey.plain(fact.figure.amount))", default: 0] += 1 }
    return wrong.allSatisfy { fact in
      left["\(fact.table) \(FactKey.plain(fact.figure.amount))", default: 0] > 0
    }
  }
}

/// What makes a fact right or wrong: as the scores have it.
struct FactKey: Hashable {
  var table: TableKind
  var section: Section?
  var code: String?
  var item: String
  var measure: Measure?
  var label: String
  var amount: String

  init(_ fact: Fact) {
    table = fact.table
    section = fact.section
    code = fact.code
    item = fact.item
    measure = fact.figure.measure
    label = fact.figure.measureLabel
    amount = Self.plain(fact.figure.amount)
  }

  /// 12.50 and 12.5 are one number.
  static func plain(_ amount: Amount) -> String {
    var amount = amount
    while amount.scale > 0, amount.coefficient % 10 == 0 {
      amount.coefficient /= 10
      amount.scale -= 1
    }
    return amount.description
  }
}

/// A generator of random numbers that gives the same for the same seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
