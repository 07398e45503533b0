// What is counted: it may stand before its number (车辆3辆), behind it (3家事业单位), or be that of the count before
// (召开会议3次，人数240人).

import BudgetModel

extension ClauseReader {
  /// The subject of a count where the words before it do not name it.
  func counted(_ before: ProseSubject, at index: Int) -> ProseSubject? {
    if isCountedBehind(index), let name = nameBehind(index) { return ProseSubject(name) }
    // 全年支出涉及出国团组1个
    if let object = before.name.firstRange(of: CountWords.concerning), object.upperBound < before.name.endIndex {
      return ProseSubject(String(before.name[object.upperBound...]))
    }
    return before.name == "人数" ? event : nil
  }

  /// 自评得分99.5，: points need no unit; 事故数为0。: nor do things that are numbers by their name.
  func unitUnsaid(_ noun: NounPhrase, at index: Int) -> MoneyUnit? {
    guard noun.measure == nil, isEndOfWords(index),
      let before = lexemes[..<index].last(where: { $0.kind != .phrase(.link) || isNumberLink($0) })
    else { return nil }
    let words = text[..<before.range.upperBound]
    if CountWords.scores.contains(where: { words.ends(with: $0) }) { return .other("分") }
    guard !noun.isEmpty, text[before.range.upperBound - 1] == "数" || isNumberLink(before) else { return nil }
    return CountWords.unsaid
  }

  /// 盗窃事故数为0
  private func isNumberLink(_ lexeme: Lexeme) -> Bool {
    lexeme.kind == .phrase(.link) && text[lexeme.range.lowerBound] == "数"
  }

  /// The subject of a count without words before it.
  func counted(_ unit: MoneyUnit, at index: Int) -> ProseSubject? {
    if let name = nameBehind(index) { return ProseSubject(name) }
    if let last = lastCount(of: unit) { return last }
    guard event == nil, CountWords.people.contains(unit.symbol) else { return nil }
    // 收入增加，原因是增加10人: the people are not the money's.
    guard let current = context.current, SubjectWords.isMoneyName(current.name) else { return nil }
    return ProseSubject(CountWords.staff)
  }

  /// 164家医疗机构达到基本标准，27家达到推荐标准: more of the same.
  private func lastCount(of unit: MoneyUnit) -> ProseSubject? {
    found.figures.last?.unit == unit ? event : nil
  }

  /// 召开会议3次，人数240人: what the count right before is of.
  private var event: ProseSubject? {
    guard let last = found.figures.last, last.kind == .count, last.sentence == paragraph.string(sentence) else {
      return nil
    }
    return last.subject.map { ProseSubject($0) }
  }

  /// 48家单位: what is counted may stand behind, also behind further numbers of the row: 1人次1批次出国考察.
  func nameBehind(_ index: Int) -> String? {
    let names = wordsBehind(index)
    guard let first = names.first, let last = names.last else { return nil }
    var words = text[first.range.lowerBound..<last.range.upperBound]
    if (CountWords.verbs + CountWords.adverbs).contains(where: { words.starts(with: $0) }) { return nil }
    if let verb = words.indices.dropFirst().first(where: { at in
      CountWords.verbs.contains { words[at...].starts(with: $0) }
    }) {
      words = words[..<verb]
    }
    // 48家单位档案工作: what such a unit counts is said at once.
    if let counted = CountWords.counted.first(where: { words.starts(with: $0) }) { words = words.prefix(counted.count) }
    // 12个项目中
    if words.count > 1, words.last == "中" { words = words.dropLast() }
    if let joint = CountWords.joints.first(where: { words.count > $0.count && words.ends(with: $0) }) {
      words = words.dropLast(joint.count)
    }
    return String(words).withPrintedBrackets
  }

  private func wordsBehind(_ index: Int) -> ArraySlice<Lexeme> {
    var start = index + 1
    while start < lexemes.count, lexemes[start].isCount { start += 1 }
    // 为期10天的交流活动
    if isDuration(index), start < lexemes.count, text[lexemes[start].range] == ["的"] { start += 1 }
    return lexemes[min(start, lexemes.count)...].prefix { $0.kind == .text || $0.kind == .phrase(.name) }
  }

  private func isDuration(_ index: Int) -> Bool {
    text[..<lexemes[index].range.lowerBound].ends(with: CountWords.duration)
  }

  /// 等2个项目, 承担的93项任务, 及下属3家单位, 1个行政单位、3家事业单位: the words before the number do not name what is counted.
  func isCountedBehind(_ index: Int) -> Bool {
    guard index > bufferStart, nameBehind(index) != nil else { return false }
    if index + 1 < lexemes.count, lexemes[index + 1].isCount || isDuration(index) { return true }
    let before = lexemes[index - 1]
    switch before.kind {
    case .phrase(.nearLink): return text[before.range] == ["等"]
    case .phrase(.link): return text[before.range] == ["的"] || countsWhatFollows(index)
    case .text, .phrase(.name):
      return (CountWords.joints + CountWords.doings).contains { text[before.range].ends(with: $0) }
        || countsWhatFollows(index)
    case .pause:
      guard let last = found.figures.last, last.kind == .count else { return false }
      return index - 1 > bufferStart && noun(before: index - 1).text == last.subject
    default: return false
    }
  }

  /// 供应西安地区180余家医院: units that stand before what they count. What another number follows is that number's:
  /// 项目4个资金8万元.
  private func countsWhatFollows(_ index: Int) -> Bool {
    guard case .number(_, let unit?) = lexemes[index].kind, CountWords.isClassifier(unit.symbol),
      let last = wordsBehind(index).indices.last
    else { return false }
    return last + 1 >= lexemes.count || !lexemes[last + 1].isNumber
  }
}

extension Lexeme {
  /// A number that counts things.
  fileprivate var isCount: Bool {
    if case .number(_, let unit?) = kind { unit.powerToYuan == nil && unit != .percent } else { false }
  }
}

/// Words around counts.
enum CountWords {
  private static func words(_ list: [String]) -> [[Unicode.Scalar]] { list.map { Array($0.unicodeScalars) } }

  /// Of what is counted without a word for it.
  static let unsaid = MoneyUnit.other("")
  static let numberWord = Array("数".unicodeScalars)
  static let scores = words(["得分", "评分", "分数"])
  static let people: Set<String> = ["人", "名", "余人", "余名"]
  static let staff = "人员"
  static let concerning = "涉及"
  static let duration = Array("为期".unicodeScalars)

  private static let classifiers = ["家", "名", "位", "所", "座", "个", "项"]

  static func isClassifier(_ unit: String) -> Bool { classifiers.contains { unit.hasSuffix($0) } }

  /// What a clause goes on with behind the things that it counts.
  static let verbs = words([
    "开展", "纳入", "实行", "实施", "进行", "编报", "编制了", "不在", "参加", "得分", "全部", "全面", "实现", "通过", "目前", "持续", "正在", "列入", "接受",
    "投入", "按时", "按照",
  ])

  /// What a clause goes on with right behind a number, and no name begins with.
  static let adverbs = words(["已", "并", "以", "被", "于", "由", "获得", "获评", "荣获", "经过", "深入", "根据", "按"])

  /// Words that a name ends in before others of its kind.
  static let joints = words(["下属", "所属", "以及", "及", "和", "与", "对"])

  /// Words for what is done with the things that are counted behind them: 召开2次会议.
  static let doings = words(["召开", "开展", "举办", "组织", "新建", "建成"])

  /// Things that are said in one word behind the number.
  static let counted = words(["单位", "企业", "机构"])
}
