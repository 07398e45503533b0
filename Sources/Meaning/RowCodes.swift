// Which of a row's codes is of which classification: by the header of its column, and where that is silent by the code's
// own form, unless the name beside it is an office's, whose codes look alike.

import BudgetModel
import Wording

struct RowCodes {
  private let row: StatementRow
  private let origin: RowOrigin
  private let subjects: RowSubjects
  private let kind: TableKind

  init(_ row: StatementRow, _ origin: RowOrigin, _ subjects: RowSubjects, kind: TableKind) {
    self.row = row
    self.origin = origin
    self.subjects = subjects
    self.kind = kind
  }

  func write(to dimensions: inout Dimensions) {
    if let code = row.code {
      add(code, subject: origin.codeColumn.map(subjects.subject(ofColumn:)) ?? .line, to: &dimensions)
    }
    for code in origin.otherCodes {
      add(code.digits, subject: subjects.subject(ofColumn: code.column), to: &dimensions)
    }
    if row.code == nil, origin.otherCodes.isEmpty { addNamed(to: &dimensions) }
  }

  private func add(_ code: String, subject: ColumnSubject, to dimensions: inout Dimensions) {
    switch subject {
    case .unit, .project: return
    case .mixed, .line:
      guard !isOffice(code) else { return }
      if Classification.function.fits(code) { dimensions.functionCode = dimensions.functionCode ?? code }
      if Classification.economic.fits(code) { dimensions.economicCode = dimensions.economicCode ?? code }
      if Classification.governmentEconomic.fits(code) {
        dimensions.governmentEconomicCode = dimensions.governmentEconomicCode ?? code
      }
    case .function:
      if Classification.function.fits(code) { dimensions.functionCode = dimensions.functionCode ?? code }
    case .economic, .governmentEconomic:
      if Classification.economic.fits(code) { dimensions.economicCode = dimensions.economicCode ?? code }
      if Classification.governmentEconomic.fits(code) {
        dimensions.governmentEconomicCode = dimensions.governmentEconomicCode ?? code
      }
    }
  }

  /// 234 is 抗疫特别国债安排的支出, and the weather office of a city.
  private func isOffice(_ code: String) -> Bool {
    row.labels.contains { OfficeName.isOne($0) && Classification.function.name(of: code) != $0.foldedForMatching }
  }

  /// A summary names its 类 without their codes. 其他支出 below 经济分类 is another account than the 类 of that name.
  private func addNamed(to dimensions: inout Dimensions) {
    guard kind.rowShape == .summary, row.section == nil || row.section == .expenditure, let label = row.labels.last
    else { return }
    dimensions.functionCode = Classification.function.type(named: label)
  }
}
