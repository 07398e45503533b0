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
      add(code, ofColumn: origin.codeColumn, to: &dimensions)
    }
    for code in origin.otherCodes { add(code.digits, ofColumn: code.column, to: &dimensions) }
    if row.code == nil, origin.otherCodes.isEmpty { addNamed(to: &dimensions) }
  }

  private func add(_ digits: String, ofColumn column: Int?, to dimensions: inout Dimensions) {
    switch column.map(subjects.subject(ofColumn:)) ?? .line {
    case .unit, .project: return
    case .mixed, .line:
      guard !isOffice(digits, ofColumn: column) else { return }
      if Classification.function.fits(digits) { dimensions.functionCode = dimensions.functionCode ?? digits }
      if Classification.economic.fits(digits) { dimensions.economicCode = dimensions.economicCode ?? digits }
      if Classification.governmentEconomic.fits(digits) {
        dimensions.governmentEconomicCode = dimensions.governmentEconomicCode ?? digits
      }
    case .function:
      if Classification.function.fits(digits) { dimensions.functionCode = dimensions.functionCode ?? digits }
    case .economic, .governmentEconomic:
      if Classification.economic.fits(digits) { dimensions.economicCode = dimensions.economicCode ?? digits }
      if Classification.governmentEconomic.fits(digits) {
        dimensions.governmentEconomicCode = dimensions.governmentEconomicCode ?? digits
      }
    }
  }

  /// 234 is 抗疫特别国债安排的支出, and the weather office of a city: the name beside the code tells. Where the unit of an
  /// account stands in the same row, it is another label that has the office's name.
  private func isOffice(_ code: String, ofColumn column: Int?) -> Bool {
    if let column, origin.namesAnother(than: column) { return false }
    let name = column.flatMap(origin.nameColumn(besides:))
    return zip(row.labels, origin.labelColumns).contains { label, column in
      (name ?? column) == column && OfficeName.isOne(label)
        && Classification.function.name(of: code) != label.foldedForMatching
    }
  }

  /// A summary names its 类 without their codes. 其他支出 below 经济分类 is another account than the 类 of that name.
  private func addNamed(to dimensions: inout Dimensions) {
    guard kind.rowShape == .summary, row.section == nil || row.section == .expenditure, let label = row.labels.last
    else { return }
    dimensions.functionCode = Classification.function.type(named: label)
  }
}

extension RowOrigin {
  /// The column of the name that belongs to a code: in its cell, or right of it; nil where no label stands there.
  func nameColumn(besides codeColumn: Int) -> Int? { labelColumns.filter { $0 >= codeColumn }.min() }

  /// The code that stands nearest before a label, or in its cell.
  func codeColumn(besides labelColumn: Int) -> Int? { codeColumns.filter { $0 <= labelColumn }.max() }

  /// Whether the name right of a code is that of another code, which stands between them: 2010301 | 114001 | 某某市办公厅.
  func namesAnother(than codeColumn: Int) -> Bool {
    guard let name = nameColumn(besides: codeColumn), let nearest = self.codeColumn(besides: name) else { return false }
    return nearest > codeColumn
  }
}
