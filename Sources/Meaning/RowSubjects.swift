// Whose row it is and which project's: what the row says itself, or the nearest row above that names a unit or a project
// and under which it stands.

import BudgetModel
import Wording

struct RowSubjects {
  private let kind: TableKind
  private let subjects: [ColumnSubject]
  private let hasUnitColumn: Bool
  /// The first column of projects, from the left.
  private let projectColumn: Int?
  /// The first column of amounts.
  private let firstAmount: Int?
  private var unit: String?
  private var project: String?

  init(_ statement: Statement) {
    kind = statement.kind
    subjects = statement.columns.map { ColumnSubject(header: $0.headerPath, kind: statement.kind) }
    hasUnitColumn = zip(subjects, statement.columns).contains { subject, column in
      guard case .unit = subject else { return false }
      return !ColumnSubject.isOfCodes(column.headerPath)
    }
    firstAmount = statement.columns.firstIndex(where: \.holdsAmounts)
    projectColumn = subjects.firstIndex { if case .project = $0 { true } else { false } }
  }

  func subject(ofColumn column: Int) -> ColumnSubject {
    subjects.indices.contains(column) ? subjects[column] : .line
  }

  /// Takes the rows from top to bottom.
  mutating func read(_ row: StatementRow, _ origin: RowOrigin, isAccount: Bool) -> (unit: String?, project: String?) {
    var labels = Array(zip(row.labels, origin.labelColumns))
    // Where the header names the items the last label is the header's.
    if kind == .threePublic, labels.count == row.labels.count, hasUnitColumn { labels.removeLast() }
    if isSum(row, labels) {
      // 某某中心 in the column of the units beside 小计 begins that unit.
      if let owner = labels.last(where: { subject(ofColumn: $0.1).isUnit && !SumLabel.isRow($0.0) }) {
        (unit, project) = (owner.0, nil)
        return (unit, nil)
      }
      // 小计 is of the unit that it ends; 合计 of them all.
      if !row.labels.contains(where: SumLabel.endsInPart) { (unit, project) = (nil, nil) }
      return (unit, nil)
    }
    if beginsGroup(labels), !isAccount {
      project = nil
      if !hasUnitColumn { unit = nil }
    }
    // 货物 and 服务 in the column of the units begin anew.
    if kind == .governmentProcurement, labels.allSatisfy({ PurchaseClass.isOne($0.0) }) { (unit, project) = (nil, nil) }
    if let owner = owner(of: row, labels, origin) {
      project = nil
      if case .unit(let name) = owner { unit = name } else { unit = nil }
      return (unit, nil)
    }
    let accounts = isAccount ? accountColumns(origin) : []
    let isCodedBehind = isAccount && accounts.isEmpty && isCodedBehindAmounts(origin)
    // Another unit ends the project above it, not the one that stands left of it in the same row.
    for (label, column) in unitsFirst(labels) {
      let subject = subject(ofColumn: column)
      // The unit and the project of an account may stand beside it, in columns of their own.
      let isBesideAccount =
        subject.isOwner && (isCodedBehind || !accounts.isEmpty && !accounts.contains(column))
      take(label, subject, isAccount: isAccount && !isBesideAccount)
    }
    return (unit, project)
  }

  private func unitsFirst(_ labels: [(String, Int)]) -> [(String, Int)] {
    labels.filter { subject(ofColumn: $0.1).isUnit } + labels.filter { !subject(ofColumn: $0.1).isUnit }
  }

  /// The columns of the names that belong to the codes of accounts.
  private func accountColumns(_ origin: RowOrigin) -> Set<Int> {
    Set(origin.codeColumns.filter { !subject(ofColumn: $0).isOwner }.compactMap(origin.nameColumn(besides:)))
  }

  /// Whether the codes of accounts stand behind the amounts, where no label that is read belongs to them.
  private func isCodedBehindAmounts(_ origin: RowOrigin) -> Bool {
    guard let firstAmount else { return false }
    let codes = origin.codeColumns
    return codes.allSatisfy { $0 > firstAmount || subject(ofColumn: $0).isOwner }
  }

  private enum Owner { case unit(String), several }

  /// Whose a row is that prints a code of units, in a column that is not theirs, and no account behind it: 全额 beside a
  /// number of its own stands above them. Nil where it is no row of units.
  private func owner(of row: StatementRow, _ labels: [(String, Int)], _ origin: RowOrigin) -> Owner? {
    guard let last = origin.codeColumns.max(), subject(ofColumn: last).isUnit,
      let label = labels.first(where: { $0.1 >= last && !subject(ofColumn: $0.1).isOwner })?.0
    else { return nil }
    if OfficeName.isOne(label) { return .unit(label) }
    let code = origin.codeColumn == last ? row.code : origin.otherCodes.first { $0.column == last }?.digits
    let isShort = code.map { $0.count < Self.shortestUnitCode } ?? false
    return isShort || origin.codeColumns.count > 1 ? .several : nil
  }

  /// Shorter numbers count.
  private static let shortestUnitCode = 3

  private func isSum(_ row: StatementRow, _ labels: [(String, Int)]) -> Bool {
    if row.code != nil { return false }
    if labels.isEmpty { return kind == .threePublic && hasUnitColumn && row.labels.count == 1 }
    return labels.contains { SumLabel.isRow($0.0) }
  }

  /// Whether a row stands above units and projects: 货物 and 服务 in a column of their own, outside that of the projects.
  private func beginsGroup(_ labels: [(String, Int)]) -> Bool {
    guard let projectColumn, !labels.isEmpty else { return false }
    return labels.allSatisfy { $0.1 < projectColumn }
  }

  private mutating func take(_ label: String, _ subject: ColumnSubject, isAccount: Bool) {
    switch subject {
    case .unit:
      // A column for units may hold the accounts under each of them too.
      guard !isAccount || OfficeName.isOne(label) else { return }
      if label != unit { project = nil }
      unit = label
    case .project:
      if !hasUnitColumn, OfficeName.isOne(label), !isAccount {
        (unit, project) = (label, nil)
      } else if !isAccount {
        project = label
      }
    case .mixed, .line, .function, .economic, .governmentEconomic:
      guard !isAccount else { return }
      // Units stand in the column of accounts, each above its own.
      if OfficeName.isOne(label), !hasUnitColumn, kind.rowShape != .summary {
        (unit, project) = (label, nil)
      } else if projectColumn == nil, subject.holdsProjects || kind == .projectExpenditure && !subject.isOfAccounts {
        project = label
      }
    }
  }
}
