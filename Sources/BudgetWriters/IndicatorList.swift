// The indicators of performance forms as a flat list, because people compare them: what CSV, the database and the
// workbook show of them is made from this one list of columns. docs/contract.md says what a record holds.

import BudgetModel

/// An indicator with the form that it stands in.
package struct ListedIndicator: Sendable {
  package var file: String
  package var organization: String?
  package var fiscalYear: Int?
  /// Counted from 0.
  package var table: Int
  package var title: String?
  package var record: PerformanceRecord
  package var indicator: PerformanceIndicator
}

package struct IndicatorColumn: Sendable {
  package var name, chineseName: String
  package var value: @Sendable (ListedIndicator) -> FactValue

  package func name(in language: HeaderLanguage) -> String {
    switch language {
    case .english: name
    case .chinese: chineseName
    }
  }

  package static let all: [IndicatorColumn] =
    [
      IndicatorColumn(name: "file", chineseName: "文件") { .text($0.file) },
      IndicatorColumn(name: "organization", chineseName: "单位") { .text($0.organization) },
      IndicatorColumn(name: "fiscal_year", chineseName: "年度") { .integer($0.fiscalYear) },
    ] + own

  /// Those that say nothing of the document.
  package static let own: [IndicatorColumn] = [
    IndicatorColumn(name: "title", chineseName: "表名") { .text($0.title) },
    IndicatorColumn(name: "project", chineseName: "项目") { .text($0.record.project) },
    IndicatorColumn(name: "level1", chineseName: "一级指标") { .text($0.indicator.firstLevel) },
    IndicatorColumn(name: "level2", chineseName: "二级指标") { .text($0.indicator.secondLevel) },
    IndicatorColumn(name: "level3", chineseName: "三级指标") { .text($0.indicator.thirdLevel) },
    IndicatorColumn(name: "classification", chineseName: "指标分类") { .text($0.indicator.classification) },
    IndicatorColumn(name: "target", chineseName: "目标值") { .text($0.indicator.printedTarget) },
    IndicatorColumn(name: "actual", chineseName: "完成值") { .text($0.indicator.actual) },
    IndicatorColumn(name: "weight", chineseName: "分值") { .amount($0.indicator.weight?.amount) },
    IndicatorColumn(name: "score", chineseName: "得分") { .amount($0.indicator.score?.amount) },
    IndicatorColumn(name: "reason", chineseName: "原因") { .text($0.indicator.note) },
    IndicatorColumn(name: "page", chineseName: "页") { .integer($0.indicator.page) },
  ]
}

extension PerformanceIndicator {
  /// Sign, value and unit stand in columns of their own in some forms: ≥ | 95 | %. A sign that is a word keeps its
  /// distance: 定性 优.
  fileprivate var printedTarget: String? {
    let value = [target, unit].compactMap { $0 }.joined()
    guard let sign else { return value.isEmpty ? nil : value }
    let isWord = sign.unicodeScalars.allSatisfy(\.properties.isIdeographic)
    return isWord && !value.isEmpty ? "\(sign) \(value)" : sign + value
  }
}

extension BudgetDocument {
  /// In the order of the pages.
  package var listedIndicators: [ListedIndicator] {
    statements.enumerated().flatMap { index, statement in
      statement.records.flatMap { record in
        record.indicators.map { indicator in
          ListedIndicator(
            file: identity.file, organization: statement.organization ?? identity.organization,
            fiscalYear: statement.fiscalYear ?? identity.fiscalYear, table: index, title: statement.title,
            record: record, indicator: indicator)
        }
      }
    }
  }
}

package enum IndicatorCSV {
  /// The header row.
  package static func header(_ language: HeaderLanguage = .english) -> String {
    CSVWriter.line(IndicatorColumn.all.map { $0.name(in: language) })
  }

  /// One line for each indicator, without the header.
  /// - Parameter isSafe: whether formulas are disarmed, see ``CSVWriter/field(_:isSafe:)``.
  package static func rows(_ document: BudgetDocument, isSafe: Bool = false) -> String {
    document.listedIndicators.map { indicator in
      CSVWriter.line(IndicatorColumn.all.map { $0.value(indicator).text ?? "" }, isSafe: isSafe)
    }.joined()
  }
}
