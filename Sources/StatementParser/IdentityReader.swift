// What a document says of itself: organization, year, final accounts or budget. Nothing is assumed: what no page says
// stays nil.

import BudgetModel
import TableLayout
import Tokenizer
import Wording

package struct IdentityReader: Sendable {
  private var headers = HeaderIdentity()
  private var years: [Int: Int] = [:]
  private var reports: [ReportKind: Int] = [:]
  private var organizations: [String: Int] = [:]
  private var cover: String?
  private var department: String?
  /// The date that stands alone on the cover.
  package private(set) var published: String?

  package init() {}

  /// Reads the lines of a page: the title on the front, and whose document it is wherever it says so.
  package mutating func read(_ page: PageLayout) {
    let isFront = page.number <= ParserSettings.frontPages
    if page.number == 1 {
      let page = CoverPage(page)
      cover = page.organization
      // On several lines none of them need say it all.
      if let title = page.fullTitle { read(title: title, weight: ParserSettings.coverWeight) }
    }
    for case .grid(let placed) in page.blocks { headers.read(placed.grid) }
    for case .line(let line) in page.blocks where line.text.count <= ParserSettings.longestNamingLine {
      if isFront { read(title: line.text, weight: page.number == 1 ? ParserSettings.coverWeight : 1) }
      if page.number == 1, published == nil { published = PrintedDate.iso(line.text.foldedForMatching) }
      if let year = FiscalYear.alone(in: line.text) { years[year, default: 0] += 1 }
      for mark in OrganizationMark.names where line.text.hasPrefix(mark) {
        let name =
          Caption.organization(inLine: line.text) ?? String(line.text.dropFirst(mark.count).drop { ":：".contains($0) })
        if name.count >= ParserSettings.officeLengths.lowerBound, !name.contains(where: { ":：".contains($0) }) {
          organizations[name, default: 0] += 1
        }
      }
    }
  }

  package mutating func read(_ caption: Caption) {
    if let title = caption.title { read(title: title, weight: ParserSettings.captionWeight) }
    if let organization = caption.organization { organizations[organization, default: 0] += 1 }
  }

  /// A form of the whole department names it, where nothing else does.
  package mutating func read(_ records: [PerformanceRecord]) {
    for record in records where record.project == nil {
      if let name = record.department, ParserSettings.officeLengths.contains(name.count) {
        department = department ?? name
      }
    }
  }

  private mutating func read(title: String, weight: Int) {
    guard let report = Self.report(ofTitle: title) else { return }
    reports[report, default: 0] += weight
    if let year = Self.year(ofTitle: title) { years[year, default: 0] += weight }
  }

  /// Final accounts or budget: 一般公共预算财政拨款支出决算表 is of the former. Nil if the title says neither.
  static func report(ofTitle title: String) -> ReportKind? {
    let title = title.foldedForMatching
    return title.holds(BudgetWord.final) ? .final : title.holds(BudgetWord.plain) ? .budget : nil
  }

  /// The year that a title names.
  static func year(ofTitle title: String) -> Int? { FiscalYear.first(in: title.foldedForMatching) }

  /// Of a document whose titles name no year.
  package mutating func assume(year: Int) { years[year, default: 0] += 1 }

  package var fiscalYear: Int? { years.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? headers.fiscalYear }
  package var report: ReportKind? { reports.max { $0.value < $1.value }?.key ?? headers.report }
  /// What a table names as well as the cover: tables of its units may be more than its own. Else what most tables name; in
  /// booklets that name each of their offices as often, whose they all are is on the cover.
  package var organization: String? {
    let organizations = organizations.reduce(into: [String: Int]()) { $0[whole($1.key), default: 0] += $1.value }
    guard let named = organizations.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return cover ?? department
    }
    guard let cover else { return named.key }
    let office = OrganizationMark.office(cover)
    let printed = organizations.keys.filter { $0 == cover || OrganizationMark.office($0) == office }
    if let own = printed.contains(cover) ? cover : printed.min() { return own }
    return named.value * 2 <= organizations.values.reduce(0, +) ? cover : named.key
  }

  /// What the edge of its cell left of an office's name, 某某市发, is that office, if no two are called so elsewhere; a name
  /// that could be whole is itself.
  package func whole(_ name: String) -> String {
    guard let end = name.last, !OfficeName.isOne(name) else { return name }
    let others = Set(organizations.keys).union([cover].compactMap { $0 })
    let longer = others.filter { $0.count > name.count && $0.hasPrefix(name) && OfficeName.isOne($0) }
    // Of one name more may be left in one place than in another.
    guard let longest = longer.max(by: { $0.count < $1.count }), longer.allSatisfy(longest.hasPrefix) else {
      return name
    }
    // A place may stand for its government, but not where the document is an office's.
    return OfficeWord.places.contains(end) && longest != cover ? name : longest
  }
}
