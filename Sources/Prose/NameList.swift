// Several names in a row that one number is of: 收入总计和支出总计均为8万元, 开展率、覆盖率达到100%.

struct NameList {
  let names: [[Unicode.Scalar]]

  /// Nil for one name.
  /// - Parameter isForEach: whether the text says that the number is of each: 均为, 各.
  init?(_ name: [Unicode.Scalar], isForEach: Bool) {
    // One name for both: 收、支总计
    guard name.range(of: Self.both) == nil else { return nil }
    var names = name.split(separator: "、")
    if let last = names.last, let pair = Self.pair(last) { names = names.dropLast() + pair }
    let areRates = names.allSatisfy { $0.last.map(Self.rateEnds.contains) ?? false }
    guard names.count > 1, isForEach || areRates, names.allSatisfy({ $0.count > 1 }) else { return nil }
    self.names = Self.withSharedSum(names.map(Array.init))
  }

  /// 收入、支出总计: the last name's sum is that of all.
  private static func withSharedSum(_ names: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
    guard let last = names.last, let sum = sums.first(where: { last.count > $0.count && last.ends(with: $0) }),
      names.dropLast().allSatisfy({ $0.count + sum.count == last.count })
    else { return names }
    return names.dropLast().map { $0 + sum } + [last]
  }

  private static let sums = SubjectWords.sums.map { Array($0.unicodeScalars) }
  private static let both = Array("收、支".unicodeScalars)
  /// Rates, degrees, numbers: no money has one number for several.
  private static let rateEnds = Set("率度数".unicodeScalars)
  private static let joints = Set("和及与".unicodeScalars)
  /// 商品和服务支出 is one name: its parts do not end alike.
  private static let shortest = 3

  /// 收入总计和支出总计: names that end alike on both sides of a joint.
  private static func pair(_ name: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>]? {
    for at in name.indices where joints.contains(name[at]) {
      let parts = [name[..<at], name[name.index(after: at)...]]
      if parts.allSatisfy({ $0.count >= shortest && $0.last == name.last }) { return parts }
    }
    return nil
  }
}
