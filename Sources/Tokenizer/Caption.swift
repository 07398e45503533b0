// What the lines above a table say of it: number, title, whose it is, unit.

import BudgetModel
import Wording

/// The parts of a table's caption; nil where the lines do not say.
package struct Caption: Sendable, Hashable {
  /// As printed, without spaces: `公开01表`, `表3`.
  package var number: String?
  package var title: String?
  /// What stands behind 部门：, 单位名称：, 编制单位：
  package var organization: String?
  package var unit: MoneyUnit?
  /// 填报日期, ISO.
  package var filledOn: String?
  /// Whether the lines name another unit beside ``unit``: a reader cannot tell which holds.
  package var isUnitContradicted = false

  package init(
    number: String? = nil, title: String? = nil, organization: String? = nil,
    unit: MoneyUnit? = nil, isUnitContradicted: Bool = false
  ) {
    self.number = number
    self.title = title
    self.organization = organization
    self.unit = unit
    self.isUnitContradicted = isUnitContradicted
  }

  /// Takes what another part of the same caption says, but its title; what is known already stays.
  package mutating func complete(from other: Caption) {
    number = number ?? other.number
    organization = organization ?? other.organization
    unit = unit ?? other.unit
    filledOn = filledOn ?? other.filledOn
    isUnitContradicted = isUnitContradicted || other.isUnitContradicted
  }

  package var namesTable: Bool { number != nil || title != nil }

  /// Takes what one line says; what is known already stays.
  /// - Parameter text: folded, without white space.
  /// - Returns: whether the line is part of a caption at all.
  @discardableResult
  package mutating func read(line text: String) -> Bool {
    var rest = text[...]
    var found = false
    if text.holds(":") || text.holds("：") {
      // A date alone is no part of a caption: it stands above lists of any kind.
      filledOn = filledOn ?? FilledOn.date(in: text)
      let units = Self.units(in: rest)
      if let (unit, before) = units.first {
        self.unit = self.unit ?? unit
        rest = before
        found = true
      }
      if units.contains(where: { $0.0 != self.unit }) { isUnitContradicted = true }
      if let (organization, before) = Self.organization(in: rest) {
        self.organization = self.organization ?? organization
        rest = before
        found = true
      }
    }
    // Most lines are prose and say neither.
    guard [TableNumberWord.sheet, TableNumberWord.list, TableNumberWord.catalogue].contains(where: text.holds) else {
      return found
    }
    if let (number, after) = Self.number(in: rest) {
      self.number = self.number ?? number
      rest = after
      found = true
    }
    if title == nil, Self.isTitle(rest) {
      title = String(rest)
      found = true
    }
    return found
  }
}

extension Caption {
  /// Lengths of its parts, in characters.
  private enum Limits {
    /// Before the mark of an office on its line: 公开01表, and no sentence.
    static let beforeOrganization = 12
    static let shortestOrganization = 3
    /// `2-1`, `01`, `十一`
    static let numberDigits = 5
    /// A longer line is prose that ends in 表.
    static let title = 3...70
    /// `人员经费`, behind a dash: longer is a sentence.
    static let part = 1...12
  }

  /// `单位：万元`, `金额单位:元`, `（单位：人民币万元）`; also a bare `万元` in brackets.
  /// - Returns: each unit, and the text before it.
  static func units(in text: Substring) -> [(MoneyUnit, Substring)] {
    text.occurrences(of: UnitWord.marks).compactMap { range in
      let after = text[range.upperBound...]
      let name = after.prefix { !"()（）,，;；:：".contains($0) }
      return UnitWord.leading(String(name)).map { unit in
        var before = text[..<range.lowerBound]
        for word in UnitWord.qualifiers where before.hasSuffix(word) {
          before = before.dropLast(word.count)
        }
        return (MoneyUnit(printed: unit), before)
      }
    }
  }

  /// The unit that a note below a table says: `注：本表金额单位为万元。` Nil where it says none, or several.
  package static func unit(inNote text: String) -> MoneyUnit? {
    let names = text[...].occurrences(of: UnitWord.sentenceMarks).compactMap { range in
      UnitWord.leading(String(text[range.upperBound...].prefix { !"()（）,，;；:：.。、".contains($0) }))
    }
    return Set(names).count == 1 ? MoneyUnit(printed: names[0]) : nil
  }

  /// `部门：某某局`; the text before it is what else the line holds.
  static func organization(in text: Substring) -> (String, Substring)? {
    // From the colons back to the words before them: there are few, and many words.
    let colons = text.indices.filter { text[$0] == ":" || text[$0] == "：" }
    for mark in OrganizationMark.captions {
      guard let colon = colons.first(where: { text[..<$0].hasSuffix(mark) }) else { continue }
      let before = text[..<colon].dropLast(mark.count)
      guard before.count <= Limits.beforeOrganization else { continue }
      let name = nameEnding(text[text.index(after: colon)...])
      // A number stamped onto the page may stand right behind it.
      let bare = PageNumber.removed(from: String(name))
      return bare.count < Limits.shortestOrganization ? nil : (String(bare), before)
    }
    return nil
  }

  /// A name goes on to the end of its line, or to the next label: no name has a colon in it.
  private static func nameEnding(_ text: Substring) -> Substring {
    let name = text.prefix { !"；;".contains($0) }
    guard let colon = name.firstIndex(where: { ":：".contains($0) }) else { return name }
    let before = name[..<colon]
    guard let label = OrganizationMark.labelsBeside.first(where: before.hasSuffix) else { return "" }
    var end = before.dropLast(label.count)
    while let last = end.last, "(（".contains(last) { end = end.dropLast() }
    return end
  }

  /// The organization that a line names, wherever it stands: `部门名称：某某局`.
  package static func organization(inLine text: String) -> String? { organization(in: text[...])?.0 }

  /// `公开01表`, `财决公开01表`, `预算表12`, `表3`, `表十一`, `附表2-1`, at the start of a line or as all of it.
  /// - Returns: the number, and what follows it.
  static func number(in text: Substring) -> (String, Substring)? {
    var rest = TableNumberWord.digitsOnward(text)
    let sheetFirst = rest.hasPrefix(TableNumberWord.sheet)
    if sheetFirst { rest = rest.dropFirst() }
    let digits = Ordinal.leading(rest)
    guard !digits.isEmpty, digits.count <= Limits.numberDigits else { return nil }
    rest = rest.dropFirst(digits.count)
    if !sheetFirst {
      guard rest.hasPrefix(TableNumberWord.sheet) else { return nil }
      rest = rest.dropFirst()
    } else if rest.hasPrefix("年") {
      return nil
    }
    let number = text[..<rest.startIndex]
    let after = rest.drop { ":：.、．)）-－".contains($0) }
    // `表1` alone is a number; before other text it is one only if a title follows.
    guard after.isEmpty || isTitle(after) || organization(in: after) != nil else { return nil }
    return (String(number), after)
  }

  /// Whether a line by itself names a table: it ends in 表, or in a bracket or a part behind 表, and is no sentence.
  static func isTitle(_ text: Substring) -> Bool {
    // Its end first: few lines end so, and to look through a whole line costs more.
    var bare = text.trimmingBrackets
    if !bare.endsAsTable { bare = bare.trimmingPart }
    guard bare.endsAsTable, !text.hasSuffix("报表"), !text.hasSuffix("代表")
    else { return false }
    guard Limits.title.contains(text.count), !text.contains(where: { "。；;!！?？".contains($0) }) else {
      return false
    }
    if NoteMark.begins(text) { return false }
    // `见附表`, `（续表）`
    return bare.count >= Limits.title.lowerBound
  }

  fileprivate static func isPart(_ text: Substring) -> Bool {
    Limits.part.contains(text.count) && text.allSatisfy { $0.isLetter && !$0.isASCII }
  }
}

extension Substring {
  /// Without bracketed remarks at its end: `支出表（按功能科目）` is `支出表`.
  var trimmingBrackets: Substring {
    var rest = self
    while let last = rest.last, ")）".contains(last),
      let open = rest.lastIndex(where: { "(（".contains($0) })
    {
      rest = rest[..<open]
    }
    return rest
  }

  fileprivate var endsAsTable: Bool {
    hasSuffix(TableNumberWord.sheet) || hasSuffix(TableNumberWord.list) || hasSuffix(TableNumberWord.catalogue)
  }

  /// Without the part of the table that a dash parts from its name: `基本支出表—人员经费` is `基本支出表`. A list of contents
  /// draws its leaders with dashes too, and has a number behind them.
  fileprivate var trimmingPart: Substring {
    guard let dash = lastIndex(where: Self.dashes.contains) else { return self }
    let part = self[index(after: dash)...]
    guard Caption.isPart(part) else { return self }
    var name = self[..<dash]
    while let last = name.last, Self.dashes.contains(last) { name = name.dropLast() }
    return name.trimmingBrackets
  }

  private static let dashes: Set<Character> = ["-", "－", "—", "–"]

  fileprivate func occurrences(of marks: [String]) -> [Range<Index>] { marks.flatMap { ranges(of: $0) } }
}
