import BudgetModel
import TableLayout
enum RecordReader {
  static func performance(_ table: SourceTable) -> [PerformanceRecord] { [] }
  static func keyWork(_ table: SourceTable) -> [KeyWorkRow] { [] }
}
