// The headings over a text, as a stack, and which of the parts explain money. docs/prose.md, "Outline".

import BudgetModel
import PageModel
import Wording

struct Outline {
  struct Heading {
    let text: String
    /// Without its list number and what every heading says: 情况说明.
    let name: [Unicode.Scalar]
    /// Of its list number; nil for a title, which has none.
    let rank: Int?
    /// Whether the text below it explains money, and not what an office is for or what words mean.
    let isOfMoney: Bool

    init(text: String, name: [Unicode.Scalar], rank: Int?) {
      (self.text, self.name, self.rank) = (text, name, rank)
      isOfMoney = name.last != "表" && !Outline.otherMatters.contains { text.holds($0) }
    }
  }

  private(set) var stack: [Heading] = []
  private(set) var entries: [OutlineEntry] = []

  /// Takes a paragraph if it is a heading.
  mutating func take(_ paragraph: Paragraph) -> Bool {
    let number = ListNumber(paragraph.text)
    guard isHeading(paragraph, number) else { return false }
    // Nothing stands over a title.
    let rank = number?.rank ?? Self.titleRank
    stack.removeAll { ($0.rank ?? rank) >= rank || $0.rank == nil && rank == ListNumber.partRank }
    let text = paragraph.string(0..<paragraph.text.count)
    stack.append(
      Heading(text: text, name: Self.name(paragraph.text.dropFirst(number?.length ?? 0)), rank: number?.rank))
    let place = paragraph.place(of: 0..<paragraph.text.count)
    entries.append(OutlineEntry(heading: text, level: stack.count, page: place.page, box: place.box))
    return true
  }

  private func isHeading(_ paragraph: Paragraph, _ number: ListNumber?) -> Bool {
    let text = paragraph.text
    guard text.count <= Self.longest, text.count > (number?.length ?? 0) + 1, !holdsAmount(text) else { return false }
    let body = text.dropFirst(number?.length ?? 0)
    let inner = body.dropLast()
    if inner.contains(where: { "。；，;,！？!?：:".unicodeScalars.contains($0) }) { return false }
    guard let last = body.last, !"，；;,、：:".unicodeScalars.contains(last) else { return false }
    guard number == nil else { return last != "。" || Self.nameEnds.contains { inner.ends(with: $0) } }
    // A title says what it is, and is no end of a sentence.
    return last != "。" && text.count <= Self.longestTitle
      && Self.titleEnds.contains { text.ends(with: $0) }
  }

  private static let titleRank = -1
  private static let longest = 60
  /// What a heading ends in that has a full stop: other items of a list with one are sentences.
  private static let nameEnds: [[Unicode.Scalar]] = [
    "说明", "情况", "支出", "收入", "费", "费用", "经费", "（项）", "(项)", "（款）", "（类）", "预算", "决算",
  ]
  .map { Array($0.unicodeScalars) }
  private static let longestTitle = 50
  private static let titleEnds: [[Unicode.Scalar]] = [
    "说明", "名词解释", "编制说明", "概况", "主要职能", "主要职责", "机构设置", "预算情况", "决算情况", "情况说明书",
  ].map { Array($0.unicodeScalars) }

  /// A number with the sign of a unit behind it.
  private func holdsAmount(_ text: [Unicode.Scalar]) -> Bool {
    zip(text, text.dropFirst()).contains { $0.digit != nil && "万元亿%％辆个台".unicodeScalars.contains($1) }
  }

  var headings: [String] { stack.map(\.text) }

  /// That of the numbered part: 一、收入支出决算总体情况说明.
  var section: String? {
    (stack.last { $0.rank == ListNumber.sectionRank } ?? stack.first { $0.rank != nil } ?? stack.first)?.text
  }

  /// The levels of the classification that the headings name.
  var path: AccountPath? {
    stack.reduce(nil) { path, heading in AccountPath(heading.name.map(\.lexical))?.completed(by: path) ?? path }
  }

  /// What the innermost heading names, for a text that does not say it again.
  var subject: ProseSubject? {
    guard let heading = stack.last, let rank = heading.rank, rank > ListNumber.partRank else { return nil }
    if let path = AccountPath(heading.name.map(\.lexical)), let leaf = path.leaf {
      return ProseSubject(leaf, path: self.path)
    }
    return ProseSubject(String(heading.name))
  }

  /// What the innermost heading says that the text below divides: 一般公共预算财政拨款支出决算结构情况.
  var divided: ProseSubject? {
    guard let name = stack.last?.name,
      let word = Self.divisions.first(where: { name.count > $0.count && name.ends(with: $0) })
    else { return nil }
    return ProseSubject(String(name.dropLast(word.count)))
  }

  /// The longest first.
  private static let divisions: [[Unicode.Scalar]] = ["决算结构", "预算结构", "决算构成", "预算构成", "结构", "构成"].map {
    Array($0.unicodeScalars)
  }

  /// Whether all headings over the text do.
  var explainsMoney: Bool { stack.allSatisfy(\.isOfMoney) }

  private static let otherMatters = [
    "名词解释", "概况", "职责", "职能", "机构设置", "机构情况", "部门设置", "人员构成", "人员情况", "人员状况", "编制情况", "工作任务", "重点工作", "主要任务",
    "工作完成", "工作计划", "绩效目标表", "自评表", "附件", "附表", "单位构成", "部门构成", "单位组成", "部门组成",
  ]

  /// 因公出国（境）费 of `（一）因公出国（境）费支出情况说明。`
  private static func name(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var rest = text
    while let last = rest.last, "。.：:".unicodeScalars.contains(last) { rest = rest.dropLast() }
    var isShorter = true
    while isShorter {
      isShorter = false
      for word in commonEnds where rest.count > word.count && rest.ends(with: word) {
        rest = rest.dropLast(word.count)
        isShorter = true
      }
    }
    return Array(rest)
  }

  private static let commonEnds: [[Unicode.Scalar]] = [
    "情况说明", "的说明", "说明", "具体情况", "总体情况", "情况", "变化",
  ].map { Array($0.unicodeScalars) }
}

extension RandomAccessCollection where Element: Equatable {
  func ends(with other: [Element]) -> Bool { count >= other.count && suffix(other.count).elementsEqual(other) }
}
