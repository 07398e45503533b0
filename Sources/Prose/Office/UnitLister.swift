// The units that a text lists: in a sentence (下属单位包括：甲、乙), or as numbered paragraphs below one.

import BudgetModel
import Wording

struct UnitLister {
  /// Whether the last paragraph announced a list that is still open.
  private var isOpen = false

  private static let budgetWord = Array("编制范围".unicodeScalars)
  /// 纳入本部门当年预算编制范围的二级预算单位共有1个，包括：
  private static let longestOpening = 60
  private static let owners = ["下属", "下设", "所属", "二级预算", "编制范围"].map { Array($0.unicodeScalars) }
  private static let unit = Array("单位".unicodeScalars)
  /// The longest first.
  private static let openers = ["具体包括", "分别是", "分别为", "包括", "是", "为", "有"].map { Array($0.unicodeScalars) }
  /// Between 单位 and the word that opens the list: 共有53个, .
  private static let longestGap = 8
  private static let nameLength = 4...60
  private static let ends = OfficeWord.ends.union("会心府园场厂台库段学关级)）")
  /// Of five names one may end in another way: 某某公司.
  private static let oddOnes = 5

  /// Units of the budget; where no list says that, those that belong to the office.
  var units: [OfficeProfile.Unit] { ofBudget.isEmpty ? ofOffice : ofBudget }
  private var ofBudget: [OfficeProfile.Unit] = []
  private var ofOffice: [OfficeProfile.Unit] = []
  /// Whether the open list is of the budget's units.
  private var isOfBudget = false

  mutating func take(_ paragraph: Paragraph) {
    let text = paragraph.text
    if isOpen, let number = ListNumber(text) {
      add(item(paragraph, number))
      return
    }
    isOpen = false
    guard let start = listStart(text) else { return }
    isOfBudget = text[..<start].reversed().prefix(Self.longestOpening).reversed().holds(Self.budgetWord)
    isOpen = start == text.count
    add(names(in: text, from: start).map { unit($0, number: nil, in: paragraph) })
  }

  private mutating func add(_ units: [OfficeProfile.Unit]) {
    if isOfBudget { ofBudget += units } else { ofOffice += units }
  }

  /// 1.某某市水务局本级
  private mutating func item(_ paragraph: Paragraph, _ number: ListNumber) -> [OfficeProfile.Unit] {
    var end = paragraph.text.count
    while end > number.length, "。；;，,".unicodeScalars.contains(paragraph.text[end - 1]) { end -= 1 }
    let name = number.length..<end
    guard isName(paragraph.text[name]) else {
      isOpen = false
      return []
    }
    let printed = paragraph.text[..<number.length].compactMap(\.digit).reduce(nil) { ($0 ?? 0) * 10 + $1 }
    return [unit(name, number: printed, in: paragraph)]
  }

  private func unit(_ range: Range<Int>, number: Int?, in paragraph: Paragraph) -> OfficeProfile.Unit {
    let place = paragraph.place(of: range)
    return OfficeProfile.Unit(number: number, name: paragraph.string(range), page: place.page, box: place.box)
  }

  /// Behind 下属单位包括：; nil where the text opens no list of units.
  private func listStart(_ text: [Unicode.Scalar]) -> Int? {
    guard let owner = Self.owners.compactMap({ text.range(of: $0)?.upperBound }).min(),
      let unit = text.range(of: Self.unit, from: owner),
      !text[owner..<unit.lowerBound].contains(where: { "。；".unicodeScalars.contains($0) })
    else { return nil }
    let gap = unit.upperBound..<min(text.count, unit.upperBound + Self.longestGap)
    for at in gap {
      guard let opener = Self.openers.first(where: { text[at...].starts(with: $0) }) else { continue }
      var start = at + opener.count
      // 共有4个，分别是
      if start < text.count, text[start].digit != nil { continue }
      while start < text.count, ":：".unicodeScalars.contains(text[start]) { start += 1 }
      return start
    }
    return nil
  }

  /// The names up to the full stop; none if one of them is no name of an office.
  private func names(in text: [Unicode.Scalar], from start: Int) -> [Range<Int>] {
    let stop = text[start...].firstIndex { "。；;".unicodeScalars.contains($0) } ?? text.count
    var (names, depth, first): ([Range<Int>], Int, Int) = ([], 0, start)
    for at in start..<stop {
      switch text[at] {
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      case "、" where depth == 0, "，" where depth == 0:
        names.append(first..<at)
        first = at + 1
      default: break
      }
    }
    names.append(first..<stop)
    if let last = names.popLast() { names += parted(withoutCount(last, in: text), in: text) }
    names = names.map { withoutMarks($0, in: text) }
    guard names.allSatisfy({ Self.nameLength.contains($0.count) }) else { return [] }
    return names.count { !isName(text[$0]) } * Self.oddOnes <= names.count ? names : []
  }

  /// 甲中心和乙中心
  private func parted(_ range: Range<Int>, in text: [Unicode.Scalar]) -> [Range<Int>] {
    guard let and = text[range].lastIndex(of: "和"), isName(text[range.lowerBound..<and]),
      isName(text[(and + 1)..<range.upperBound])
    else { return [range] }
    return [range.lowerBound..<and, (and + 1)..<range.upperBound]
  }

  /// Without the marks of notes: 江北区分局*1
  private func withoutMarks(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
    let end = text[range].lastIndex { $0 != "*" && $0.digit == nil }
    return range.lowerBound..<(end.map { $0 + 1 } ?? range.upperBound)
  }

  /// Without what counts the list again: 清风苑杂志社2个事业单位, 等3家单位
  private func withoutCount(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
    guard let digit = text[range].firstIndex(where: { $0.digit != nil }) else { return range }
    return range.lowerBound..<(digit > range.lowerBound && text[digit - 1] == "等" ? digit - 1 : digit)
  }

  private func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    Self.nameLength.contains(text.count) && text.last.map { Self.ends.contains(Character($0)) } == true
      && !text.contains { "，。；：:".unicodeScalars.contains($0) }
  }
}
