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

package enum IndicatorList {
  package static let columns: [ListColumn<ListedIndicator>] =
    [
      ListColumn("file", "文件") { .text($0.file) },
      ListColumn("organization", "单位") { .text($0.organization) },
      ListColumn("fiscal_year", "年度") { .integer($0.fiscalYear) },
    ] + own

  /// Those that say nothing of the document.
  package static let own: [ListColumn<ListedIndicator>] = [
    ListColumn("title", "表名") { .text($0.title) },
    ListColumn("project", "项目") { .text($0.record.project) },
    ListColumn("level1", "一级指标") { .text($0.indicator.firstLevel) },
    ListColumn("level2", "二级指标") { .text($0.indicator.secondLevel) },
    ListColumn("level3", "三级指标") { .text($0.indicator.thirdLevel) },
    ListColumn("classification", "指标分类") { .text($0.indicator.classification) },
    ListColumn("target", "目标值") { .text($0.indicator.printedTarget) },
    ListColumn("actual", "完成值") { .text($0.indicator.actual) },
    ListColumn("weight", "分值") { .amount($0.indicator.weight?.amount) },
    ListColumn("score", "得分") { .amount($0.indicator.score?.amount) },
    ListColumn("reason", "原因") { .text($0.indicator.note) },
    ListColumn("page", "页") { .integer($0.indicator.page) },
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
    ListCSV.header(IndicatorList.columns, language)
  }

  /// One line for each indicator, without the header.
  /// - Parameter isSafe: whether formulas are disarmed, see ``CSVWriter/field(_:isSafe:)``.
  package static func rows(_ document: BudgetDocument, isSafe: Bool = false) -> String {
    ListCSV.rows(IndicatorList.columns, of: document.listedIndicators, isSafe: isSafe)
  }
}
