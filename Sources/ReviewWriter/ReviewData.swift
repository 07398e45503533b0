// The document as the page's script wants it: every number once, in a list; tables, sums and findings point into it.

import BudgetModel
import PageModel
import Texts

struct ReviewData: Encodable {
  var file, sha256, version: String
  var organization: String?
  var year: Int?
  var report: ReportKind?
  var pageCount: Int
  var counts: StatusCounts
  var sheets: [ReviewSheet]
  var figures: [ReviewFigure]
  var tables: [ReviewTable]
  /// Of words in forms.
  var places: [ReviewPlace] = []
  var charts: [ReviewChart]
  var sums: [ReviewSum]
  var findings: [ReviewFinding]

  init(_ document: BudgetDocument, _ proof: ReviewProof, images: [Int: PageImage], version: String) {
    let identity = document.identity
    (file, sha256, self.version) = (identity.file, identity.sha256, version)
    (organization, year, report) = (identity.organization, identity.fiscalYear, identity.report)
    (pageCount, counts) = (identity.pageCount, document.statusCounts)
    let numbers = ReviewNumbers(document)
    figures = numbers.figures
    tables = document.statements.enumerated().map { ReviewTable($1, index: $0, numbers) }
    charts = ReviewSummary(document, numbers).charts
    sums = document.checks.map { ReviewSum($0, numbers) } + document.narrative.checks.map { ReviewSum($0, numbers) }
    findings = ReviewFindings(document, proof, numbers: numbers, sums: sums).all
    let pages = Set(ReviewPage.pages(of: document) + figures.map(\.page))
    for (index, statement) in document.statements.enumerated() {
      let forms = ReviewForms(statement, index: index, numbers, after: places)
      (tables[index].forms, places) = (forms.forms, forms.places)
    }
    sheets = pages.sorted().map { ReviewSheet(page: $0, images[$0]) }
  }

  func title(_ language: Language) -> String {
    let parts = [organization, year.map(String.init), report.map { language.text("report." + $0.rawValue) }].compactMap
    { $0 }
    return parts.isEmpty ? file : parts.joined(separator: " ")
  }
}

/// A page of the document.
struct ReviewSheet: Encodable {
  var page: Int
  /// In points.
  var width, height: Double

  /// A page that could not be painted is as large as paper is.
  private static let a4 = (width: 595.0, height: 842.0)

  init(page: Int, _ image: PageImage?) {
    self.page = page
    (width, height) = image.map { ($0.width, $0.height) } ?? Self.a4
  }
}

/// Any number of the document: of a table, of a form, or of the text.
struct ReviewFigure: Encodable {
  var page: Int
  /// Left, top, right, bottom in points.
  var box: [Double]
  var raw, amount: String
  var unit: String?
  /// `record` for a number of a form, which no sum tests.
  var status: String
  /// Ids of diagnostics.
  var doubts: [String]
  /// Index of the table; nil in the text.
  var table: Int?
  var code: String?
  /// What it is of.
  var item: String
  /// What stands above it; in the text the kind of figure.
  var header: String
  /// Nil in a table.
  var sentence: String?

  init(_ figure: Figure, table: Int, code: String?, item: String) {
    (page, box, raw) = (figure.page, figure.box.sides, figure.raw)
    (amount, unit) = (figure.amount.description, figure.unit?.symbol)
    status = figure.status?.rawValue ?? "record"
    doubts = figure.doubt.ids
    (self.table, self.code, self.item, header) = (table, code, item, figure.measureLabel)
  }

  init(_ figure: NarrativeFigure) {
    (page, box, raw) = (figure.page, figure.box.sides, figure.raw)
    (amount, unit) = (figure.amount.description, figure.unit?.symbol)
    status = (figure.status ?? .unverified).rawValue
    doubts = figure.doubt.ids
    (code, item, header, sentence) = (figure.code, figure.subject ?? "", figure.kind.rawValue, figure.sentence)
  }
}

extension Box {
  /// Left, top, right, bottom.
  var sides: [Double] {
    let box = rounded
    return [box.x0, box.y0, box.x1, box.y1]
  }
}
