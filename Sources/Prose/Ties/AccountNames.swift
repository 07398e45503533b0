// The codes that the document's own tables give to the names of accounts.

import BudgetModel
import Wording

struct AccountNames {
  /// Names of each code of the functional classification: tables differ in how they write them.
  private var names: [String: Set<String>] = [:]
  private var items: [String: [String]] = [:]

  init(_ statements: [Statement]) {
    for row in statements.lazy.flatMap(\.rows) {
      guard let code = row.dimensions.functionCode, let label = row.labels.last else { continue }
      names[code, default: []].insert(Self.key(String(label.withoutEnumerator)))
    }
    for (code, names) in names {
      for name in names { items[name, default: []].append(code) }
    }
  }

  /// The one code whose name and whose superiors' names are those of the path; nil if there is none, or several.
  func code(of path: AccountPath) -> String? {
    guard let leaf = path.leaf else { return nil }
    let length = path.item != nil ? 7 : path.group != nil ? 5 : 3
    let candidates = (items[Self.key(leaf)] ?? []).filter { code in
      code.count == length && agrees(code, path.group, 5) && agrees(code, path.category, 3)
    }
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// Whether the account above a code has this name, as far as either is known.
  private func agrees(_ code: String, _ name: String?, _ length: Int) -> Bool {
    guard let name, code.count >= length, let known = names[String(code.prefix(length))] else { return true }
    return known.contains(Self.key(name))
  }

  /// Without brackets and signs that one prints and another does not.
  static func key(_ name: String) -> String {
    String(name.unicodeScalars.filter { $0.properties.isAlphabetic })
  }
}
