// What somebody should look at in a document, as rows of a list: the most certain first, each with its cell.

import BudgetModel
import BudgetWriters
import PageModel
import Texts

struct DocumentProblem {
  enum Kind: String { case conflict, text, doubt, missing, warning }

  var kind: Kind
  var page: Int?
  /// The cell of a table, or the number of the text, that it is about.
  var place: NarrativeCheck.Term.Place?
  var item = ""
  var label = ""
  var printed: String?
  /// What the sums ask for in its place.
  var wanted: String?
  var explanation: String
}

/// All problems of a document.
struct DocumentProblems {
  let document: BudgetDocument
  let proof: WorkbookProof
  let language: Language

  /// More amounts of one cause say no more.
  private static let mostSuspects = 6

  var all: [DocumentProblem] { conflicts + contradictions + doubts + missing + warnings }

  private var conflicts: [DocumentProblem] {
    proof.findings.flatMap { finding -> [DocumentProblem] in
      guard let first = finding.checks.first.map({ document.checks[$0] }) else { return [] }
      let cause =
        finding.cause == .unexplained && first.guess != nil
        ? language.text("guess.\(first.guess?.rawValue ?? "")") : language.text("cause.\(finding.cause.rawValue)")
      let explanation = [
        language.text("book.causeOf", cause, String(finding.checks.count)), sentence(first),
      ].joined(separator: language.text("check.semicolon"))
      guard !finding.suspects.isEmpty else {
        return first.terms.first.map { [problem(.conflict, $0.place, first.expected, explanation)] } ?? []
      }
      return finding.suspects.prefix(Self.mostSuspects).map { problem(.conflict, $0.place, $0.wanted, explanation) }
    }
  }

  /// `总表合计：表中 12.00，应为 11.00，差额 1.00`
  func sentence(_ check: Check) -> String {
    let unit = check.unit?.symbol ?? ""
    return language.text(
      "book.comment", language.text("sum.\(check.rule)"), "\(check.found)\(unit)", "\(check.expected)\(unit)",
      "\(check.difference)\(unit)")
  }

  private func problem(
    _ kind: DocumentProblem.Kind, _ place: FigurePlace, _ wanted: Amount?, _ explanation: String
  ) -> DocumentProblem {
    let (figure, row, item) = document.figure(at: place)
    return DocumentProblem(
      kind: kind, page: figure.page, place: .amount(place),
      item: [row?.code, item].compactMap { $0 }.joined(separator: " "), label: figure.measureLabel,
      printed: figure.raw, wanted: wanted?.description, explanation: explanation)
  }

  private var contradictions: [DocumentProblem] {
    let checks = document.narrative.checks
    return NarrativeConflicts.order(checks).compactMap { index -> DocumentProblem? in
      let check = checks[index]
      guard let term = check.terms.first(where: { $0.side == .found }) ?? check.terms.first else { return nil }
      let unit = check.unit?.symbol ?? ""
      let rule = language.text("rule.\(check.kind.rawValue)")
      let said = language.text("book.textSays", "\(check.found)\(unit)", "\(check.expected)\(unit)")
      switch term.place {
      case .amount(let place):
        return problem(.text, place, check.expected, language.text("check.counts", rule, said))
      case .figure(let number):
        let figure = document.narrative.figures[number]
        return DocumentProblem(
          kind: .text, page: figure.page, place: term.place, item: figure.subject ?? "",
          label: language == .english ? figure.kind.rawValue : language.text("figure.\(figure.kind.rawValue)"),
          printed: figure.raw, wanted: "\(check.expected)\(unit)",
          explanation: language.text("check.counts", rule, "\(said)\n\(figure.sentence)"))
      }
    }
  }

  /// A page's doubts of one kind have one cause, and are one problem.
  private var doubts: [DocumentProblem] {
    var found: [(first: FigurePlace, page: Int, id: String, count: Int)] = []
    var places: [String: Int] = [:]
    for (place, figure) in document.placedFigures {
      for id in figure.doubt.ids {
        let cause = "\(figure.page) \(id)"
        if let index = places[cause] {
          found[index].count += 1
        } else {
          places[cause] = found.count
          found.append((place, figure.page, id, 1))
        }
      }
    }
    return found.map { doubt in
      let text = language.text("finding.doubt", String(doubt.count), language.text("doubt.\(doubt.id)"))
      return problem(.doubt, doubt.first, nil, text)
    }
  }

  private var missing: [DocumentProblem] {
    proof.missing.map { entry in
      DocumentProblem(
        kind: .missing, page: entry.page,
        item: [entry.number, entry.title].compactMap { $0 }.joined(separator: " "),
        explanation: language.text("book.missing"))
    }
  }

  /// What doubts do not say already.
  private var warnings: [DocumentProblem] {
    let doubted = Set(document.placedFigures.flatMap { _, figure in figure.doubt.ids.map { "\(figure.page) \($0)" } })
    return document.diagnostics.filter { $0.severity == .warning }.filter {
      !doubted.contains("\($0.page ?? 0) \($0.id)")
    }.map { DocumentProblem(kind: .warning, page: $0.page, explanation: "\(language.message($0.message)) [\($0.id)]") }
  }
}

extension BudgetDocument {
  /// The amounts of the money tables, each with its place.
  var placedFigures: [(FigurePlace, Figure)] {
    statements.enumerated().filter { $0.element.kind.isMoneyTable }.flatMap { table, statement in
      statement.rows.enumerated().flatMap { row, content in
        content.figures.enumerated().map { (FigurePlace(table: table, row: row, figure: $0), $1) }
      }
    }
  }
}
