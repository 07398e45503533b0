// The header of a table as a tree: which columns are parts of which sum.

import BudgetModel
import Wording

/// A column, or a group of columns under one header cell.
indirect enum HeaderNode {
  case column(Int)
  case group(name: String, children: [HeaderNode])

  /// - Parameter columns: indices into the table's columns, from left to right.
  static func tree(of columns: [Int], in table: AmountTable) -> HeaderNode {
    .group(name: "", children: children(of: columns[...], depth: 0, in: table))
  }

  private static func children(of columns: ArraySlice<Int>, depth: Int, in table: AmountTable) -> [HeaderNode] {
    var nodes: [HeaderNode] = []
    var start = columns.startIndex
    while start < columns.endIndex {
      let path = table.columns[columns[start]].path
      guard depth < path.count else {
        nodes.append(.column(columns[start]))
        start += 1
        continue
      }
      var end = start + 1
      while end < columns.endIndex {
        let other = table.columns[columns[end]].path
        guard depth < other.count, other[depth] == path[depth], other.count > depth + 1 || path.count > depth + 1 else {
          break
        }
        end += 1
      }
      let inner = columns[start..<end]
      nodes.append(
        end - start == 1
          ? .column(columns[start])
          : .group(name: path[depth], children: children(of: inner, depth: depth + 1, in: table)))
      start = end
    }
    return nodes
  }
}

extension AmountColumn {
  /// 合计, 小计, 本年支出合计, 项目支出总数
  var isSum: Bool {
    SumLabel.isColumn(leaf) || measure == .total
  }

  /// A part of the column before it, not beside it.
  var isIncluded: Bool { path.contains(where: PartMark.begins) }

  /// Repeats part of the row for another purpose: how much of it is bought by 政府采购.
  var isMemo: Bool { path.contains { $0.holds("政府采购") } }

  /// Says something of an amount and is not part of the row's sum.
  var standsOutside: Bool {
    switch measure {
    case .priorYear, .change, .changeRate: true
    default: unit == .percent || path.contains { $0.holds("扣除") }
    }
  }
}
