// The items of the “三公”经费 and their neighbours, by the words that every wording of them has. The definition stands
// below the table of every department: 因公出国（境）费, 公务用车购置及运行维护费, 公务接待费; 会议费 and 培训费 are printed
// beside them.

/// What an item of the table is.
package enum ThreePublicRole: Hashable, Sendable {
  case abroad, vehicles, purchase, operation, reception, meeting, training, agency
  /// The three together.
  case trio

  /// - Parameter name: of a row or a column, without its enumerator.
  package init?(_ name: String) {
    func has(_ word: String) -> Bool { name.holds(word) }
    if has("三公") {
      self = .trio
    } else if has("出国") {
      self = .abroad
    } else if has("接待") {
      self = .reception
    } else if has("机关运行") || has("行政经费") {
      self = .agency
    } else if Self.namesPurchase(name) || has("运行") || has("运维") {
      self = !has("运行") && !has("运维") ? .purchase : Self.namesPurchase(name) ? .vehicles : .operation
    } else if has("用车") {
      self = .vehicles
    } else if has("会议费"), !has("培训费") {
      self = .meeting
    } else if has("培训费"), !has("会议费") {
      self = .training
    } else {
      return nil
    }
  }

  /// 公务用车购置…
  package static func namesPurchase(_ name: String) -> Bool { purchases.contains { name.holds($0) } }

  /// 臵 is what some conversions make of 置.
  private static let purchases = ["购置", "购臵"]

  /// What a table names that prints them: whole words, because 接待 and 运行 stand in other tables too.
  package static let names = ["因公出国", "公务接待", "公务用车"]

  /// Whether a header or a label names one of the three.
  package static func isNamed(in text: String) -> Bool { names.contains { text.holds($0) } }
}
