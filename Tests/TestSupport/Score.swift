// How well the facts of a document agree with a reference. Facts are multisets: one that is printed twice must come out
// twice. An empty measure in the reference means that any will do.

import Foundation

public struct Score: Equatable {
  public var expected: Int
  public var found: Int
  public var right: Int
  /// Facts that are wrong although the document's arithmetic is said to prove them.
  public var wrongButVerified: Int

  public var f1: Double {
    guard expected + found > 0 else { return 1 }
    return 2 * Double(right) / Double(expected + found)
  }

  /// Compares by table, section, code, item, measure and amount; labels by their letters, width and quote style aside.
  public init(of output: [[String: String]], against truth: [[String: String]]) {
    var missing = Self.counted(truth.map(Key.init))
    var extra = Self.counted(output.map(Key.init))
    expected = truth.count
    found = output.count
    right = 0
    for (key, count) in missing {
      right += Self.take(min(count, extra[key] ?? 0), of: key, from: &missing, and: key, from: &extra)
    }
    for (key, _) in missing where key.measure.isEmpty {
      for (other, _) in extra where other.with(measure: "") == key {
        let count = min(missing[key] ?? 0, extra[other] ?? 0)
        right += Self.take(count, of: key, from: &missing, and: other, from: &extra)
      }
    }
    wrongButVerified = output.count { $0["status"] == "verified" && extra[Key($0)] ?? 0 > 0 }
  }

  private static func counted(_ keys: [Key]) -> [Key: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func take(
    _ count: Int, of key: Key, from missing: inout [Key: Int], and other: Key, from extra: inout [Key: Int]
  ) -> Int {
    missing[key, default: 0] -= count
    extra[other, default: 0] -= count
    return count
  }

  private struct Key: Hashable {
    var table, section, code, item, measure, amount: String

    init(_ row: [String: String]) {
      func value(_ name: String) -> String { (row[name] ?? "").trimmingCharacters(in: .whitespaces) }
      table = value("table")
      section = value("section")
      code = value("code")
      item = value("item").comparable
      measure = value("measure")
      amount = plainAmount(value("amount"))
    }

    func with(measure: String) -> Key {
      var key = self
      key.measure = measure
      return key
    }
  }
}

/// A decimal without zeros at its end: 1635.30 and 1635.3 are one amount.
public func plainAmount(_ text: String) -> String {
  guard text.contains(".") else { return text }
  var digits = text[...]
  while digits.hasSuffix("0") { digits.removeLast() }
  if digits.hasSuffix(".") { digits.removeLast() }
  return digits == "-0" ? "0" : String(digits)
}

extension String {
  fileprivate var comparable: String {
    let signs: [Character: Character] = [
      "“": "\"", "”": "\"", "‘": "'", "’": "'", "—": "-", "–": "-", "−": "-", "、": ",", "，": ",", "。": ".",
    ]
    let text = precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace && !"·•".contains($0) }
    let plain = String(text.map { signs[$0] ?? $0 })
    return plain.trimmingCharacters(in: CharacterSet(charactersIn: ":"))
  }
}
