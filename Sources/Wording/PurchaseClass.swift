// What governments buy is goods, works or services (政府采购法, article 2): the classes under which lists of procurement put
// their rows.

/// 货物, 工程 and 服务.
package enum PurchaseClass {
  package static let names = ["货物", "工程", "服务"]

  /// Whether a label names one and no more: `货物`, `一、货物类`, `三、服务C`.
  package static func isOne(_ label: String) -> Bool {
    let text = label.foldedForMatching[...]
    let bare = Enumerator(startOf: text)?.rest ?? text
    guard let name = names.first(where: { bare.hasPrefix($0) }) else { return false }
    let rest = bare.dropFirst(name.count)
    return rest.isEmpty || rest == "类" || rest.count == 1 && rest.allSatisfy { $0.isASCII && $0.isLetter }
  }
}
