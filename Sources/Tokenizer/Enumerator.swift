// Numbers that stand before headings and before labels of rows.

import Wording

extension String {
  /// `一、`, `（一）`, `1.`, `(1)`, `1、`: a row's label or a heading, not a column's.
  public var startsWithEnumerator: Bool {
    var rest = self[...]
    let isBracketed = rest.first.map { "(（".contains($0) } ?? false
    if isBracketed { rest = rest.dropFirst() }
    let number = rest.prefix { $0.isWholeNumber || "一二三四五六七八九十".contains($0) }
    guard !number.isEmpty, number.count <= 3, let next = rest.dropFirst(number.count).first else {
      return false
    }
    return isBracketed ? ")）".contains(next) : "、.．，,".contains(next)
  }
}
