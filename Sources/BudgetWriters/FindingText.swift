// A finding in words: what may be wrong and where, one of the sums that say so in full, and the others in a line each.

import BudgetModel

struct FindingText {
  private let finding: Finding
  private let document: BudgetDocument

  /// More of them say no more.
  private static let mostAmounts = 6
  private static let mostChecks = 8

  init(_ finding: Finding, in document: BudgetDocument) {
    self.finding = finding
    self.document = document
  }

  var lines: [String] {
    let checks = finding.checks.map { document.checks[$0] }
    guard let first = checks.first else { return [] }
    let others = checks.dropFirst()
    var lines = ["  conflict on \(place(of: checks)): \(cause(first))"]
    lines += suspects
    lines += full(first)
    if !others.isEmpty {
      lines.append("  and \(others.count == 1 ? "one sum" : "\(others.count) sums") more:")
      lines += others.prefix(Self.mostChecks).map { "    \(short($0))" }
      if others.count > Self.mostChecks { lines.append("    …") }
    }
    return lines
  }

  /// `page 29, 31, 表6 …`
  private func place(of checks: [Check]) -> String {
    let places =
      finding.suspects.isEmpty ? checks.flatMap { $0.terms.map { $0.place } } : finding.suspects.map { $0.place }
    let pages = Set(places.map { document.figure(at: $0).figure.page }).sorted().map(String.init)
    let table = places.first.map { document.statements[$0.table] }
    let name = [table?.number, table?.title].compactMap { $0 }.joined(separator: " ")
    return "page \(pages.joined(separator: ", ")), \(name.isEmpty ? "a table without a title" : name)"
  }

  private func cause(_ check: Check) -> String {
    switch finding.cause {
    case .misprint: "perhaps a misprint"
    case .exchanged: "perhaps two amounts in each other's place"
    case .slippedRows: "perhaps amounts that slipped by one row"
    case .uncountedRow: "perhaps a row that is not counted"
    case .missingRow: "perhaps a row that is missing"
    case .countedTwice: "perhaps a row that is counted twice, or is part of another"
    case .unexplained: check.guess?.text ?? "sums that do not hold"
    }
  }

  private var suspects: [String] {
    guard finding.cause != .missingRow else { return [] }
    let shown = finding.suspects.prefix(Self.mostAmounts).map { suspect in
      let unit = document.figure(at: suspect.place).figure.unit?.symbol ?? ""
      return "    \(describe(suspect.place))" + (suspect.wanted.map { ": should be \($0)\(unit)" } ?? "")
    }
    return shown + (finding.suspects.count > Self.mostAmounts ? ["    … (\(finding.suspects.count) amounts)"] : [])
  }

  /// Found, expected, and all terms.
  private func full(_ check: Check) -> [String] {
    let unit = check.unit?.symbol ?? ""
    var lines = ["  by \(check.rule)"]
    lines += check.terms.filter { $0.side == .found }.map { "    \(describe($0.place))" }
    lines.append("  should be equal to \(check.expected)\(unit), the sum of")
    lines += check.terms.filter { $0.side == .expected }.map { "    \(describe($0.place))" }
    lines.append("  difference \(check.difference)\(unit), rounding explains \(check.tolerance)")
    return lines
  }

  private func short(_ check: Check) -> String {
    let unit = check.unit?.symbol ?? ""
    let name = check.terms.first.map { term in
      let named = document.figure(at: term.place)
      return "\(label(term.place)), \(named.figure.measureLabel), page \(named.figure.page)"
    }
    return "\(check.rule): \(check.found)\(unit) for \(check.expected)\(unit), \(name ?? "")"
  }

  private func describe(_ place: FigurePlace) -> String {
    let figure = document.figure(at: place).figure
    return "\(figure.raw.replacing("\n", with: " "))\(figure.unit?.symbol ?? "")  \(label(place)), "
      + "\(figure.measureLabel), page \(figure.page)"
  }

  private func label(_ place: FigurePlace) -> String {
    let (_, row, item) = document.figure(at: place)
    return [row?.code, item].compactMap { $0 }.joined(separator: " ")
  }
}
