// What the rows of a table are about. docs/meaning.md.

import BudgetModel
import PageModel
import Wording

package enum RowMeanings {
  /// Gives each row its dimensions and each amount its fund.
  /// - Parameters:
  ///   - origins: where the labels and codes of the rows stand, as the parser found them.
  ///   - fiscalYear: of the document: our lists of accounts are valid since some year.
  /// - Returns: where a row's name is not that of its code.
  package static func annotate(
    _ statement: inout Statement, origins: [RowOrigin], fiscalYear: Int?
  ) -> [Diagnostic] {
    guard statement.kind.isMoneyTable else { return [] }
    let names = CodeNames(fiscalYear: statement.fiscalYear ?? fiscalYear)
    var diagnostics: [Diagnostic] = []
    var byPlace: [RowPlace: RowOrigin] = [:]
    for origin in origins { byPlace[RowPlace(gridRow: origin.gridRow, panel: origin.panel)] = origin }
    var subjects = RowSubjects(statement)
    let fundColumns = FundColumns(statement)
    let tableFund = FundNames.fund(ofTable: statement.kind, title: statement.title)
    let columnFunds = statement.columns.map { column in
      column.holdsAmounts ? column.headerPath.reversed().lazy.compactMap(FundNames.fund(named:)).first : nil
    }
    for index in statement.rows.indices {
      let row = statement.rows[index]
      let origin =
        byPlace[RowPlace(gridRow: row.gridRow, panel: row.panel)]
        ?? RowOrigin(gridRow: row.gridRow, panel: row.panel, labelColumns: [], codeColumn: nil, otherCodes: [])
      var dimensions = Dimensions()
      RowCodes(row, origin, subjects, kind: statement.kind).write(to: &dimensions)
      (dimensions.spendingUnit, dimensions.project) = subjects.read(row, origin, isAccount: dimensions.isOfAccount)
      dimensions.concept = row.labels.last.flatMap { Concepts.all.concept(of: $0, in: statement.kind) }
      statement.rows[index].dimensions = dimensions
      diagnostics += names?.contradictions(in: statement.rows[index], origin) ?? []
      let rowFund =
        row.code == nil ? row.labels.reversed().lazy.compactMap(FundNames.fund(named:)).first : nil
      let saidFund = fundColumns.fund(inRow: row.gridRow)
      // 国有资本经营预算支出 is the name of a 类 too, of which each column counts its own money.
      let isAccount = dimensions.isOfAccount
      for figure in row.figures.indices {
        let column = row.figures[figure].gridColumn
        let columnFund = columnFunds.indices.contains(column) ? columnFunds[column] : nil
        let fund = isAccount ? columnFund ?? rowFund : rowFund ?? columnFund
        statement.rows[index].figures[figure].fund = saidFund ?? fund ?? tableFund
      }
    }
    if statement.kind.rowShape == .summary { SummarySums.name(&statement.rows) }
    if statement.kind == .threePublic {
      ThreePublicSums.name(&statement.rows)
      ThreePublicSums.leaveOutDepartments(&statement.rows)
    }
    return diagnostics
  }

  /// A table that is another office's than the document speaks of that office.
  package static func finish(_ document: inout BudgetDocument) {
    let own = document.identity.organization
    for index in document.statements.indices {
      guard let office = document.statements[index].organization, let own, office != own else { continue }
      for row in document.statements[index].rows.indices
      where document.statements[index].rows[row].dimensions.spendingUnit == nil {
        document.statements[index].rows[row].dimensions.spendingUnit = office
      }
    }
  }
}

private struct RowPlace: Hashable {
  var gridRow, panel: Int
}

extension Dimensions {
  /// Whether a row is an account of any classification.
  fileprivate var isOfAccount: Bool { functionCode != nil || economicCode != nil || governmentEconomicCode != nil }
}
