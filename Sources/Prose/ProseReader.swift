// The text of a document, page by page, and what it says. docs/prose.md.

import BudgetModel
import PageModel
import TableLayout

/// What was found in the text.
struct ProseFindings {
  var figures: [NarrativeFigure] = []
  var statements: [NarrativeStatement] = []
  var numbers = NarrativeNumberUse()
  var diagnostics: [Diagnostic] = []
}

/// Takes pages in order; keeps the lines outside their tables and nothing else of them.
package struct ProseReader: Sendable {
  private(set) var lines: [ProseLine] = []

  package init() {}

  package mutating func read(_ page: PageLayout) {
    lines += TextColumns(page).lines.map { ProseLine($0, page: page) }
  }

  /// What a text says.
  package struct Result {
    package var narrative: Narrative
    package var office: OfficeProfile
    package var diagnostics: [Diagnostic]
  }

  /// Reads what the lines say, and behind it what the tables' rows are explained with.
  package func text(of document: ProseDocument, remarks: [RowRemark] = []) -> Result {
    let lines = PrintSizes(self.lines).corrected(self.lines)
    let running = RunningLines(lines)
    let paragraphs = ParagraphBuilder().paragraphs(of: lines.filter { !running.contains($0) })
    var document = document
    document.learnOffices(from: paragraphs)
    var outline = Outline()
    var found = ProseFindings()
    var last: ProseContext?
    var office = OfficeReader()
    for paragraph in paragraphs {
      office.read(paragraph)
      if outline.take(paragraph) {
        last = nil
        continue
      }
      guard paragraph.isText else { continue }
      guard outline.explainsMoney else {
        office.readStaff(paragraph, of: document)
        continue
      }
      last = read(paragraph, below: outline, after: last, of: document, into: &found)
    }
    office.readHoldings(found.figures)
    for remark in remarks { read(remark, of: document, into: &found) }
    return Result(
      narrative: Narrative(
        figures: found.figures, statements: found.statements, outline: outline.entries, numbers: found.numbers),
      office: office.profile, diagnostics: found.diagnostics)
  }

  /// - Parameter last: the context that the paragraph before left, below the same heading.
  private func read(
    _ paragraph: Paragraph, below outline: Outline, after last: ProseContext?, of document: ProseDocument,
    into all: inout ProseFindings
  ) -> ProseContext {
    var context = ProseContext(after: last, rank: ListNumber(paragraph.text)?.rank, below: outline.divided)
    context.headingPath = outline.path
    context.current = context.current ?? outline.subject
    var reader = ClauseReader(paragraph, document: document, context: context)
    reader.read()
    all.add(reader.found, headings: outline.headings, section: outline.section)
    context = reader.context
    context.isOpen = paragraph.text.last.map { "；;：:，,、".unicodeScalars.contains($0) } ?? false
    return context
  }
}

extension ProseReader {
  /// A remark stands below its table's title and speaks of its row.
  private func read(_ remark: RowRemark, of document: ProseDocument, into all: inout ProseFindings) {
    var context = ProseContext()
    context.current = remark.subject
    var reader = ClauseReader(remark.paragraph, document: document, context: context)
    reader.read()
    guard reader.found.explainsAmounts else { return }
    all.add(reader.found, headings: remark.title.map { [$0] } ?? [], section: remark.title)
  }
}

extension ProseFindings {
  fileprivate mutating func add(_ found: ProseFindings, headings: [String], section: String?) {
    for var figure in found.figures {
      (figure.headings, figure.section) = (headings, section)
      figures.append(figure)
    }
    for var statement in found.statements {
      (statement.headings, statement.section) = (headings, section)
      statements.append(statement)
    }
    numbers += found.numbers
    diagnostics += found.diagnostics
  }
}

extension Paragraph {
  /// Whether it is more than a label of a picture or of a table without lines: a sentence, or an item of a list.
  var isText: Bool {
    text.contains { "。，；：".unicodeScalars.contains($0) } || ListNumber(text) != nil || holdsComma
      || Self.nothings.contains { text.holds($0) }
  }

  /// A comma that is none of a number.
  private var holdsComma: Bool {
    zip(text, text.dropFirst()).contains { $0 == "," && $1.digit == nil }
  }

  /// 本单位当年无政府性基金预算财政拨款收入支出: a sentence too, where the full stop is forgotten.
  private static let nothings = ["无", "没有", "未安排", "不涉及"].map { Array($0.unicodeScalars) }
}
