import BudgetModel
import Wording

/// Across a row.
struct RowTotal: Rule {
  let id = "row_total"
  let formula = "合计 = the sum of the columns beside it; 小计 = the sum of the columns under the same header"
  let source = "the header of the table: a column named 合计, 小计 or 总计 is the sum of its neighbours"

  func readings(_ amounts: AmountTables) -> [[Reading]] {
    amounts.tables.filter { $0.kind != .threePublic || !$0.hasItemsInHeader }.flatMap { table in
      table.blocks.flatMap { block in
        let all = table.columns(in: block).filter { !table.columns[$0].standsOutside }
        let beside = all.filter { !table.columns[$0].isMemo }
        let columns = beside.isEmpty ? all : beside
        return sums(in: HeaderNode.tree(of: columns, in: table), table: table).map { readings in
          readings.map {
            Reading(
              equations: equations(of: $0, rows: block, table: table),
              isStrict: $0.parts.allSatisfy { isWhole($0, table: table) })
          }
        }
      }
    }
  }

  /// A column and the columns or groups that it is the sum of.
  private struct Sum {
    var total: Int
    var parts: [HeaderNode]
  }

  /// For each sum of the tree its readings: with or without the columns that say 其中.
  private func sums(in node: HeaderNode, table: AmountTable) -> [[Sum]] {
    guard case .group(_, let children) = node else { return [] }
    let inner = children.flatMap { sums(in: $0, table: table) }
    guard let total = total(of: node, table: table) else { return inner }
    let parts = children.filter { if case .column(total) = $0 { false } else { true } }
    let beside = parts.filter { !isIncluded($0, table: table) }
    let included = parts.filter { isIncluded($0, table: table) }
    var readings = [Sum(total: total, parts: parts)]
    if !included.isEmpty { readings += [Sum(total: total, parts: beside), Sum(total: total, parts: included)] }
    return [readings] + inner
  }

  private func total(of node: HeaderNode, table: AmountTable) -> Int? {
    guard case .group(_, let children) = node else { return nil }
    for child in children {
      if case .column(let column) = child, table.columns[column].isSum { return column }
    }
    return nil
  }

  private func isIncluded(_ node: HeaderNode, table: AmountTable) -> Bool {
    switch node {
    case .column(let column): table.columns[column].isIncluded
    case .group(let name, _): PartMark.begins(name)
    }
  }

  /// Whether a group names all the parts: one under 其中 may name some only, unless they are the basic and the projects.
  private func isWhole(_ node: HeaderNode, table: AmountTable) -> Bool {
    guard case .group(let name, let children) = node, PartMark.begins(name) else { return true }
    let measures = children.map { child -> Measure? in
      if case .column(let column) = child { table.columns[column].measure } else { nil }
    }
    return measures.contains(.basic) && measures.contains(.project)
  }

  private func equations(of sum: Sum, rows: [Int], table: AmountTable) -> [Equation] {
    rows.compactMap { row in
      guard let total = table.place(row: row, column: sum.total) else { return nil }
      let parts = sum.parts.flatMap { places(of: $0, row: row, table: table) }
      return Equation(found: [total], expected: parts)
    }
  }

  /// What a node amounts to in a row: its sum where that is printed, else its columns.
  private func places(of node: HeaderNode, row: Int, table: AmountTable) -> [FigurePlace] {
    switch node {
    case .column(let column): return table.place(row: row, column: column).map { [$0] } ?? []
    case .group(let name, let children):
      if let total = total(of: node, table: table), let place = table.place(row: row, column: total) { return [place] }
      // All that stands under 其中 says so.
      let parts = PartMark.begins(name) ? children : children.filter { !isIncluded($0, table: table) }
      return parts.flatMap { places(of: $0, row: row, table: table) }
    }
  }
}
