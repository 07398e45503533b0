// What a clause takes from those before it. docs/prose.md, "Context", has the rules.

import BudgetModel

struct ProseContext {
  /// Of the paragraph; behind 其中 the whole that the parts belong to.
  var whole: ProseSubject?
  /// Of the clause before.
  var current: ProseSubject?
  /// Of the last amount of money: what is compared in money behind a count is that again.
  var money: ProseSubject?
  /// All subjects of the clause before, where one number was of several.
  var group: [ProseSubject] = []
  /// Nouns of clauses without a number since the last number.
  var topics: [ProseSubject] = []
  var comparison: Comparison?
  var asOf: String?
  var isReason = false
  /// Whether the reason names a comparison of its own.
  var comparesInReason = false
  var isPurpose = false
  /// Whether a list of parts is open.
  var listsParts = false
  /// Whether the parts are those of a change: 比上年增加100万元，其中基本支出减少….
  var partsOfChange = false
  /// Whether the next paragraph goes on with the sentence: the last one ends in no full stop.
  var isOpen = false
  /// The path that the headings name.
  var headingPath: AccountPath?
  /// The last path below the heading: a paragraph that names a 款 means one of its 类.
  var lastPath: AccountPath?
  /// The 款 that the text names last without a 项: items behind it are its own. 检察（款）16万元。1.行政运行（项）…
  var groupPath: AccountPath?
  /// Parts of a change that the last number gave: a rate right behind it is theirs.
  var component: [ProseSubject] = []

  /// Numbered paragraphs, and what they are parts of.
  struct List {
    /// Of their numbers.
    let rank: Int
    let whole: ProseSubject?
  }
  /// Those that are open, the outermost first.
  private var lists: [List] = []

  init() {}

  /// Of a paragraph.
  /// - Parameters:
  ///   - last: what the paragraph before left, below the same heading.
  ///   - rank: of the paragraph's list number.
  ///   - shared: what the heading says that its text divides: 支出决算结构.
  init(after last: ProseContext?, rank: Int?, below shared: ProseSubject?) {
    lists = last?.lists ?? []
    lastPath = last?.lastPath
    groupPath = last?.groupPath
    if let rank {
      // Its items are parts of what stands before a list, not of what the item before speaks of.
      lists.removeAll { $0.rank > rank }
      if lists.last?.rank != rank { lists.append(List(rank: rank, whole: last?.whole)) }
      whole = lists.last?.whole
    } else if let last, last.isOpen {
      whole = last.whole
    }
    whole = whole ?? shared
    if let last, last.isOpen { (current, comparison, asOf) = (last.current, last.comparison, last.asOf) }
  }

  /// What an open bracket hides.
  struct Outside {
    var current: ProseSubject?
    var comparison: Comparison?
    var topics: [ProseSubject]
    /// Whether an amount stands right before the bracket.
    var followsAmount: Bool
  }
  var brackets: [Outside] = []

  mutating func endSentence() {
    isReason = false
    comparesInReason = false
    isPurpose = false
    partsOfChange = false
    topics = []
    component = []
    if listsParts {
      current = whole
      listsParts = false
    }
  }

  mutating func take(path: AccountPath) {
    lastPath = path
    if path.item == nil { groupPath = path.group == nil ? nil : path }
  }

  /// Parts of the current subject follow.
  mutating func openParts() {
    if !listsParts { whole = current }
    listsParts = true
    isPurpose = false
  }

  mutating func openBracket(followsAmount: Bool) {
    brackets.append(
      Outside(current: current, comparison: comparison, topics: topics, followsAmount: followsAmount))
    topics = []
  }

  mutating func closeBracket() -> Bool {
    guard let outside = brackets.popLast() else { return false }
    component = []
    current = outside.current
    comparison = outside.comparison
    topics = outside.topics
    return true
  }
}

/// What stands between a number and the one before it, besides names.
struct ClauseRoles {
  var change: NarrativeFigure.Direction?
  var isShare = false
  /// The number is what something came to be: 提高到.
  var isLevel = false
  var isCompletion = false
  /// What a completion is of where only its own word says it: 预算执行率.
  var implied: String?
  /// What is compared, changes, or has a share: the names before that word.
  var subject: NounPhrase?
  /// Names up to the verb belong to what is compared with: 比上年….
  var isComparisonOpen = false
  /// What a share or a completion is of, where its amount stands before the percentage: 完成年初预算1,400万元的107.14%.
  var base: String?
  /// A comparison stands right before: 比2025年年初预算数 14708.87万元.
  var followsComparison = false
}
