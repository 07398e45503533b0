// What stands around the number of a table: 公开01表, 财决公开01表, 预算表12, 附表2-1; and what numbers parts of a document.

/// Words of tables' numbers.
package enum TableNumberWord {
  /// Before or behind the digits.
  package static let sheet = "表"
  /// What a title may end in instead of it: 支出明细
  package static let list = "明细"
  /// And where projects are listed: 专项资金管理清单目录
  package static let catalogue = "清单目录"
  private static let annex = "附件"

  /// Whose set of tables it is, or that it is sent with a letter: the first word of a number, the narrower first.
  private static let sets = ["财决", "部决", annex, "附", "部门"]
  /// What the set is of: the second word, and the third, 预算公开表1.
  private static let matters = ["公开", "预算", "决算", "批复", "预决算"]
  /// Parts of a document that are counted, the narrower first: 第二部分, 附件2, 表一.
  private static let parts = ["附表", annex, "附", sheet, "第"]
  /// What numbers are made of in lists of contents, in any order.
  private static let letters: Set<Character> = Set("公开预算" + annex + sheet)

  /// What follows the words that a number begins with: `01表` of `财决公开01表`.
  package static func digitsOnward(_ text: Substring) -> Substring {
    [sets, matters, matters].reduce(text) { rest, words in
      words.first(where: rest.hasPrefix).map { rest.dropFirst($0.count) } ?? rest
    }
  }

  /// What follows the letters of a number in a list of contents.
  package static func lettersRemoved(from text: Substring) -> Substring { text.drop(while: letters.contains) }

  /// `第二部分`, `附件2`, `表一`
  package static func beginsPart(_ text: String) -> Bool {
    guard let mark = parts.first(where: text.hasPrefix) else { return false }
    return text.dropFirst(mark.count).first?.isOrdinalDigit ?? false
  }

  /// What stands behind the mark of an annex: `某某局` of `附件2：某某局`, `收入决算表` of `附件1-2收入决算表`. A text without one is
  /// returned as it is.
  package static func annexRemoved(from text: String) -> String {
    guard text.hasPrefix(annex) else { return text }
    let number = text.dropFirst(annex.count)
    // Behind 1-5 一般公共预算 begins with a word.
    let isOfDigits = number.first?.isASCII ?? false
    let rest = number.drop { isOfDigits ? $0.isASCII && ($0.isNumber || $0 == "-") : $0.isOrdinalDigit }
    return String(rest.first.map { ":：".contains($0) } == true ? rest.dropFirst() : rest)
  }
}
