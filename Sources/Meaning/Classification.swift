// The classifications of accounts (政府收支分类科目) with the codes and names of docs/codes. They were seen in print and
// are not the official lists, which differ by year: a code that is not here may be right.

import Wording

/// The codes and names of one classification.
public struct Classification: Sendable {
  public static let function = Classification(functionCodes, digits: [3, 5, 7], first: "2")
  public static let economic = Classification(economicCodes, digits: [3, 5], first: "3")
  public static let governmentEconomic = Classification(governmentEconomicCodes, digits: [3, 5], first: "5")

  private let names: [String: String]
  private let codes: [String: String]
  private let digits: Set<Int>
  private let first: Character

  /// - Parameter text: the lines of a table of docs/codes: code, name, first and last year.
  private init(_ text: String, digits: Set<Int>, first: Character) {
    var names: [String: String] = [:]
    var codes: [String: String] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let (code, name) = (String(fields[0]), String(fields[1]).foldedForMatching)
      names[code] = name
      // The outermost account of a name comes first.
      if codes[name] == nil { codes[name] = code }
    }
    self.names = names
    self.codes = codes
    self.digits = digits
    self.first = first
  }

  /// Whether a code has the form of this classification's.
  func fits(_ code: String) -> Bool {
    digits.contains(code.count) && code.first == first && code.allSatisfy(\.isNumber)
  }

  /// The name that a code was seen with; nil for one that is unknown in our list.
  func name(of code: String) -> String? { names[code] }

  /// The code of a name; nil if it is unknown in our list.
  func code(ofName name: String) -> String? { codes[name] }

  /// The 类 that a line of a summary names: 201 of `一、一般公共服务支出`.
  func type(named label: String) -> String? {
    let name = PartMark.removed(from: label.foldedForMatching[...]) ?? label.foldedForMatching[...]
    let bare = Enumerator(startOf: name)?.rest ?? name
    guard let code = codes[String(bare)], code.count == 3 else { return nil }
    return code
  }
}
