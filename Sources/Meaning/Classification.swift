// The classifications of accounts (政府收支分类科目) with the codes and names of docs/codes. They were seen in print and
// are not the official lists, which differ by year: a code that is not here may be right.

import Wording

/// The codes and names of one classification.
package struct Classification: Sendable {
  package static let function = Classification(functionCodes, digits: [3, 5, 7], first: "2")
  package static let economic = Classification(economicCodes, digits: [3, 5], first: "3", ownDigits: 7)
  package static let governmentEconomic = Classification(governmentEconomicCodes, digits: [3, 5], first: "5")

  private struct Account {
    var code, name: String

    /// How many digits are the same from the left.
    func digitsShared(with code: String) -> Int { zip(self.code, code).prefix { $0 == $1 }.count }
  }

  private let names: [String: Account]
  private let codes: [String: [Account]]
  private let digits: Set<Int>
  private let first: Character
  /// Of accounts that offices make for themselves below those of the list: 3010202 below 30102.
  private let ownDigits: Int?

  /// - Parameter text: the lines of a table of docs/codes: code, name, first and last year.
  private init(_ text: String, digits: Set<Int>, first: Character, ownDigits: Int? = nil) {
    var names: [String: Account] = [:]
    var codes: [String: [Account]] = [:]
    // Byte by byte: all lines are read in each run.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard fields.count == 4 else { continue }
      let name = String(Substring(fields[1]))
      let account = Account(
        code: String(Substring(fields[0])), name: Self.isFolded(fields[1]) ? name : name.foldedForMatching)
      names[account.code] = account
      codes[account.name, default: []].append(account)
    }
    self.names = names
    self.codes = codes
    self.digits = digits
    self.first = first
    self.ownDigits = ownDigits
  }

  /// Whether a name holds ideographs only, three bytes each: none of them has another form.
  private static func isFolded(_ name: Substring.UTF8View) -> Bool {
    name.allSatisfy { $0 & 0xC0 == 0x80 || (0xE4...0xE9).contains($0) }
  }

  /// Whether a code has the form of this classification's.
  func fits(_ code: String) -> Bool {
    guard code.first == first, code.allSatisfy(\.isNumber) else { return false }
    return digits.contains(code.count) || code.count == ownDigits && isBelowKnown(code)
  }

  /// Whether an account of the list, of the lowest level, stands above a code: numbers of offices may have its form.
  private func isBelowKnown(_ code: String) -> Bool {
    digits.max().map { names[String(code.prefix($0))] != nil } ?? false
  }

  /// The name that a code was seen with; nil for one that is unknown in our list.
  func name(of code: String) -> String? { names[code]?.name }

  /// Since when codes mean what they do in our lists: 30311 was 住房公积金 until the reform of 2018, and the reform of
  /// ministries moved many functional codes in 2019. The years in the lists only say when a code was seen.
  static let validSince = 2019

  /// Where a code bears a name that is not its own but another's: that code, and the code's own name. Nil where they fit
  /// or where the list does not know both.
  /// - Parameter name: folded for matching.
  func contradiction(of code: String, name: String) -> (code: String, name: String)? {
    // A name of earlier years is its own too.
    guard let own = names[code], let others = codes[name], others.allSatisfy({ $0.code != code }) else { return nil }
    // 行政运行 is in most 款: the nearest one is meant.
    let near =
      others
      .max { $0.digitsShared(with: code) < $1.digitsShared(with: code) }
    return near.map { ($0.code, own.name) }
  }

  /// The 类 that a line of a summary names: 201 of `一、一般公共服务支出`.
  func type(named label: String) -> String? {
    let name = PartMark.removed(from: label.foldedForMatching[...]) ?? label.foldedForMatching[...]
    let bare = Enumerator(startOf: name)?.rest ?? name
    // The outermost account of a name comes first. 社会保障和就业 is the same as 社会保障和就业支出.
    let accounts = codes[String(bare)] ?? codes[bare + MoneyWord.expenditure]
    guard let code = accounts?.first?.code, code.count == 3 else { return nil }
    return code
  }
}
