// What the lexer makes of a sentence: a list of parts that cover it without gaps.

import BudgetModel

struct Lexeme {
  enum Kind: Hashable {
    /// Text without a meaning of its own here: names mostly.
    case text
    case phrase(Phrase)
    /// An amount or a count with the unit behind it; nil where there is none.
    case number(Amount, MoneyUnit?)
    case date(ProseDate)
    /// Of the classification: （2080505）, 2010301-
    case code(String)
    /// 100万元以上: a part of a name.
    case threshold
    /// Of a list, a document, a picture, a form: names, not amounts.
    case label
    /// A list number with its mark.
    case listNumber
    case comparison(Comparison)
    case comma, semicolon, colon, fullStop, pause
    case open, close
  }

  let kind: Kind
  /// In the paragraph.
  let range: Range<Int>
}

/// A day of which the page may say only a part.
struct ProseDate: Hashable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 2025年底
  var isEnd = false

  /// `2024-12-31`
  var iso: String? {
    guard let year else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if isEnd, month == nil { return "\(year)-12-31" }
    guard let month else { return "\(year)" }
    return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
  }
}

/// What an amount is compared with: 比上年, 与2023年度预算数相比, 较年初预算数.
struct Comparison: Hashable {
  enum Time: Hashable {
    case year(Int)
    case lastYear
  }

  enum Basis: Hashable { case initialBudget, adjustedBudget, budget, final, unsaid }

  var time: Time?
  var basis: Basis
  /// As printed: 2023年度, 年初预算数.
  var printed: String
  /// Whether 相比 ends it: what follows is the subject again.
  var isClosed: Bool
  /// What its own words say of the difference: 小于年初预算数, 比上年多.
  var direction: NarrativeFigure.Direction?
}

/// What a phrase of the vocabulary does in a clause.
enum Phrase: Hashable {
  /// A name that holds other phrases: 一般公共预算.
  case name
  /// 年初预算, 支出决算: says which amount it is.
  case measure(NarrativeFigure.Kind)
  case change(NarrativeFigure.Direction)
  /// 提高到, 调整为: what something came to be, and not by how much.
  case became
  /// 新增: a change in a reason, a part of a name elsewhere.
  case added
  /// 占
  case share
  /// 完成, 执行率
  case completion
  /// 主要原因
  case reason
  /// 主要用于
  case purpose
  /// 其中, 包括: what follows are parts of what stood before.
  case parts
  /// 为, 共计, 达到: between a name and its number.
  case link
  /// 约, 等: a link only right before a number.
  case nearLink
  /// 均, 各: a number holds for each of the names before it.
  case each
  /// 截至
  case asOf
  /// 持平
  case flat
  /// 无
  case none
  /// 本部门: says nothing.
  case filler
  /// 全年: no day that was named before.
  case ownYear
  /// 上年, where nothing is compared with it: 上年预算数.
  case lastYear
  /// 二是: a further reason.
  case furtherReason
}
