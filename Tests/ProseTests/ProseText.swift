// Text for tests: lines of 12 point print on pages as wide as they need, laid out as the program does it.

import BudgetModel
import PageModel
import TableLayout
import Testing
import Tokenizer

@testable import Prose

enum ProseText {
  static let size = 12.0
  private static let left = 72.0
  private static let pitch = 24.0

  /// A page of lines; one that begins with two spaces is a first line.
  /// - Parameter saidSize: what the file says that the size of print is.
  static func page(_ number: Int, _ lines: [String], foot: String? = nil, saidSize: Double = size) -> PageLayout {
    var tokens = lines.enumerated().map { index, line in
      token(line, y: 80 + Double(index) * pitch, saidSize: saidSize)
    }
    if let foot { tokens.append(token("                    " + foot, y: 800)) }
    return TableFinder().layout(TokenizedPage(number: number, width: 595, height: 842, tokens: tokens, rules: []))
  }

  private static func token(_ line: String, y: Double, saidSize: Double = size) -> Token {
    let text = line.drop { $0 == " " }
    let x = left + Double(line.count - text.count) * size
    let width = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? size / 2 : size) }
    return Token(
      text: String(text), raw: String(text), box: Box(x0: x, y0: y, x1: x + width, y1: y + size),
      size: saidSize)
  }

  static func read(
    _ pages: [PageLayout], year: Int? = 2024, report: ReportKind? = .final, organization: String? = nil
  ) -> ProseReader.Result {
    var reader = ProseReader()
    for page in pages { reader.read(page) }
    return reader.text(of: ProseDocument(fiscalYear: year, report: report, organization: organization))
  }

  /// What a paragraph of its own says, below a heading of the explanation.
  static func narrative(
    _ paragraphs: [String], below headings: [String] = ["一、支出决算情况说明"], year: Int? = 2024,
    report: ReportKind? = .final, organization: String? = nil
  ) -> Narrative {
    // Each on a line of its own, that ends before the margin of the widest.
    let widest = String(repeating: "宽", count: 2 + ((paragraphs + headings).map(\.count).max() ?? 0)) + "。"
    let lines = headings.map { "  " + $0 } + paragraphs.map { "  " + $0 } + ["  " + widest, widest]
    return read([page(1, lines)], year: year, report: report, organization: organization).narrative
  }
}

extension NarrativeFigure {
  /// `基本支出 final 105.58 万元`, with the direction or what it is of behind it.
  var summary: String {
    [subject ?? "-", kind.rawValue, amount.description, unit?.symbol ?? "-", direction?.rawValue, of]
      .compactMap { $0 }.joined(separator: " ")
  }
}

/// A sentence, and its figures as ``NarrativeFigure/summary`` has them.
struct ProseSentence: CustomTestStringConvertible, Sendable {
  let text: String
  let figures: [String]
  var report = ReportKind.final

  init(_ text: String, _ figures: String..., report: ReportKind = .final) {
    (self.text, self.figures, self.report) = (text, figures, report)
  }

  var testDescription: String { text }

  /// What is read of it in a final account.
  var readInAccounts: [String] { ProseText.narrative([text]).figures.map(\.summary) }

  /// What is read of it in a budget, below a heading.
  var readInBudget: [String] {
    ProseText.narrative([text], below: ["一、支出预算情况说明"], report: .budget).figures.map(\.summary)
  }
}
