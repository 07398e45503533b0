// A finding in words: what may be wrong and where, one of the sums that say so in full, and the others in a line each.

import BudgetModel
import Texts

struct FindingText {
  private let finding: Finding
  private let document: BudgetDocument
  private let language: Language

  /// More of them say no more.
  private static let mostAmounts = 6
  private static let mostChecks = 8

  init(_ finding: Finding, in document: BudgetDocument, _ language: Language) {
    self.finding = finding
    self.document = document
    self.language = language
  }

  var lines: [String] {
    let checks = finding.checks.map { document.checks[$0] }
    guard let first = checks.first else { return [] }
    let others = checks.dropFirst()
    let (pages, table) = place(of: checks)
    var lines = [language.text("check.conflictOn", pages, table, cause(first))]
    lines += suspects
    lines += full(first)
    if !others.isEmpty {
      lines.append(language.count("check.more", others.count))
      lines += others.prefix(Self.mostChecks).map { "    \(short($0))" }
      if others.count > Self.mostChecks { lines.append("    …") }
    }
    return lines
  }

  /// `29, 31` and `表6 …`
  private func place(of checks: [Check]) -> (pages: String, table: String) {
    let places =
      finding.suspects.isEmpty ? checks.flatMap { $0.terms.map { $0.place } } : finding.suspects.map { $0.place }
    let pages = Set(places.map { document.figure(at: $0).figure.page }).sorted().map(String.init)
    let table = places.first.map { document.statements[$0.table] }
    let name = [table?.number, table?.title].compactMap { $0 }.joined(separator: " ")
    return (
      pages.joined(separator: language.text("check.comma")), name.isEmpty ? language.text("check.untitled") : name
    )
  }

  private func cause(_ check: Check) -> String {
    if finding.cause == .unexplained, let guess = check.guess { return language.message(guess.text) }
    return language.text("cause.\(finding.cause.rawValue)")
  }

  private var suspects: [String] {
    guard finding.cause != .missingRow else { return [] }
    let shown = finding.suspects.prefix(Self.mostAmounts).map { suspect in
      let unit = document.figure(at: suspect.place).figure.unit?.symbol ?? ""
      let wanted = suspect.wanted.map { language.text("check.wanted", "\($0)\(unit)") } ?? ""
      return "    \(describe(suspect.place))\(wanted)"
    }
    guard finding.suspects.count > Self.mostAmounts else { return shown }
    return shown + [language.text("check.moreAmounts", String(finding.suspects.count))]
  }

  /// Found, expected, and all terms.
  private func full(_ check: Check) -> [String] {
    let unit = check.unit?.symbol ?? ""
    var lines = [language.text("check.by", ruleName(check.rule))]
    lines += check.terms.filter { $0.side == .found }.map { "    \(describe($0.place))" }
    lines.append(language.text("check.sumOf", "\(check.expected)\(unit)"))
    lines += check.terms.filter { $0.side == .expected }.map { "    \(describe($0.place))" }
    lines.append(language.text("check.difference", "\(check.difference)\(unit)", "\(check.tolerance)"))
    return lines
  }

  private func short(_ check: Check) -> String {
    let unit = check.unit?.symbol ?? ""
    let name = check.terms.first.map { term in
      let named = document.figure(at: term.place)
      return language.text(
        "check.place", label(term.place), named.figure.measureLabel, String(named.figure.page))
    }
    return language.text(
      "check.short", ruleName(check.rule), "\(check.found)\(unit)", "\(check.expected)\(unit)", name ?? "")
  }

  /// What `--list` calls it, and what that means to somebody who reads Chinese.
  private func ruleName(_ rule: String) -> String {
    language == .english ? rule : language.text("sum.\(rule)") + language.text("check.brackets", rule)
  }

  private func describe(_ place: FigurePlace) -> String {
    let figure = document.figure(at: place).figure
    let amount = "\(figure.raw.replacing("\n", with: " "))\(figure.unit?.symbol ?? "")"
    return "\(amount)  " + language.text("check.place", label(place), figure.measureLabel, String(figure.page))
  }

  private func label(_ place: FigurePlace) -> String {
    let (_, row, item) = document.figure(at: place)
    return [row?.code, item].compactMap { $0 }.joined(separator: " ")
  }
}
