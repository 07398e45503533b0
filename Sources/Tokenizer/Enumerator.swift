// Numbers that stand before headings and before labels of rows.

extension String {
  /// `一、`, `（一）`, `1.`, `(1)`, `1、`: a row's label or a heading, not a column's.
  public var startsWithEnumerator: Bool { withoutEnumerator.startIndex > startIndex }

  /// What it numbers: 收支预算总表 of `一、收支预算总表`. All of it, if it begins with no number.
  public var withoutEnumerator: Substring {
    var rest = self[...]
    let isBracketed = rest.first.map { "(（".contains($0) } ?? false
    if isBracketed { rest = rest.dropFirst() }
    let number = rest.prefix { $0.isWholeNumber || "一二三四五六七八九十".contains($0) }
    guard !number.isEmpty, number.count <= 3, let next = rest.dropFirst(number.count).first else {
      return self[...]
    }
    let isEnumerator = isBracketed ? ")）".contains(next) : "、.．，,".contains(next)
    return isEnumerator ? rest.dropFirst(number.count + 1) : self[...]
  }
}
