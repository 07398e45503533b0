// Whether a label names an office: what such names end in.

package enum OfficeName {
  private static let ends = OfficeWord.ends.union(["署", "司", "区", "园", "台"])
  private static let wordEnds = [
    "中心", "公司", "学校", "医院", "大学", "学院", "中学", "小学", "机关", "本级", "幼儿园", "分局", "支队", "大队", "总队", "单位本部", "研究院", "基金会",
    "委员会", "管委会", "人大常委会", "协会", "联合会", "学会", "商会", "研究会", "工会", "红十字会", "促进会", "理事会", "办事处", "事务所", "监狱", "法庭", "党校",
    "人民政府",
  ]
  /// Shorter texts are no names of offices, longer ones are sentences.
  private static let lengths = 4...40
  /// Of a name before 本级 in brackets.
  private static let shortest = 3

  package static func isOne(_ label: String) -> Bool {
    var name = label.foldedForMatching[...]
    // 某某局（本级）
    while name.hasSuffix(")"), let open = name.lastIndex(of: "("), name[..<open].count >= shortest {
      if name[open...].holds("本级") || name[open...].holds("机关") { return true }
      name = name[..<open]
    }
    guard lengths.contains(name.count), let last = name.last else { return false }
    guard !name.contains(where: { "。，；：,;:".contains($0) }), !String(name).startsWithEnumerator else { return false }
    return ends.contains(last) || wordEnds.contains { name.hasSuffix($0) }
  }
}

extension Substring {
  fileprivate func holds(_ word: String) -> Bool { String(self).holds(word) }
}
