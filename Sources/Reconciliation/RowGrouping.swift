// Which rows of a table are parts of which. A published table says it by its codes, by its enumerators, by the column in
// which a label stands and by its indentation, or by the word 小计; each way is a reading, and sums decide between them.
// Amounts alone say nothing: among a dozen round figures some always add up. docs/reconciliation.md, "Readings".

import BudgetModel
import Wording

/// What a row is part of.
enum RowParent: Hashable {
  case row(Int)
  /// Of the whole block.
  case top
  /// Of nothing that a sum could speak for: it is left out.
  case unknown

  /// - Parameter row: nil for the whole block.
  init(_ row: Int?) { self = row.map(RowParent.row) ?? .top }
}

struct RowGrouping {
  /// Whether codes say it, so that there is no other reading.
  private(set) var isCertain = false
  /// Whether no plain sign says it: then all of its sums must hold.
  private(set) var isFallback = false
  /// For each row of the block: its parts, as indices into the table's rows. Rows without parts are missing.
  var parts: [(sum: Int, parts: [Int])]

  /// The readings of a block of rows, the plainest first.
  static func readings(of block: [Int], in table: AmountTable) -> [RowGrouping] {
    let total = block.first { table.isGrandTotal($0) }
    let rows = block.filter { $0 != total && !table.isRepeatedTotal($0) }
    let codes = isCount(rows.map { table.rows[$0].code }) ? [] : rows.compactMap { table.rows[$0].code }
    let hasCodes = codes.count * 5 >= rows.count * 4
    let isCoded = hasCodes && Set(codes).count * 2 > rows.count
    var keys: [[RowParent]] = []
    var readings: [RowGrouping] = []
    func add(_ parents: [RowParent], isFallback: Bool = false) {
      guard !keys.contains(parents) else { return }
      keys.append(parents)
      var grouping = RowGrouping(rows: rows, parents: parents, total: total)
      grouping.isCertain = isCoded
      grouping.isFallback = isFallback
      readings.append(grouping)
    }
    // Where codes say what belongs to what, nothing else may; where few rows have one, they say nothing of the others.
    if !codes.isEmpty {
      add(byCode(rows, table), isFallback: !hasCodes)
      add(byUnitAndCode(rows, table), isFallback: !hasCodes)
      add(byUnitAndCode(rows, table, nestsClassifications: true), isFallback: !hasCodes)
    }
    if isCoded { return readings }
    add(byEnumerator(rows, table))
    add(bySubtotal(rows, table))
    add(byPlace(rows, table))
    add(byPlace(rows, table, ignoringLoneEdges: true))
    add(flat(rows))
    if !codes.isEmpty { add(byCodeAbove(rows, table), isFallback: true) }
    // What is blank says little, and amounts say nothing: a printed total must say that the choice is right.
    if let total {
      add(byDetail(rows, table), isFallback: true)
      if let parents = byAmount(rows, table, total: total) { add(parents, isFallback: true) }
    }
    return readings
  }

  /// Whether codes are 1, 2, 3 and so on: numbers of lines, of which 12 is no part of 1.
  private static func isCount(_ codes: [String?]) -> Bool {
    codes.enumerated().allSatisfy { index, code in code.flatMap { Int($0) } == index + 1 }
  }

  /// - Parameter parents: for each of the rows what it is part of.
  private init(rows: [Int], parents: [RowParent], total: Int?) {
    var byParent: [RowParent: [Int]] = [:]
    for (row, parent) in zip(rows, parents) { byParent[parent, default: []].append(row) }
    parts = rows.compactMap { row in byParent[.row(row)].map { (row, $0) } }
    if let total { parts.insert((total, byParent[.top] ?? []), at: 0) }
  }

  /// 201 is the sum of 20131, which is the sum of 2013101.
  private static func byCode(_ rows: [Int], _ table: AmountTable) -> [RowParent] {
    let codes = rows.map { table.rows[$0].code }
    var first: [String: Int] = [:]
    var isUnique = true
    for (row, code) in zip(rows, codes) {
      guard let code else { continue }
      if first[code] != nil { isUnique = false }
      first[code] = row
    }
    if isUnique {
      // Panels side by side mix the order of rows; codes find each other all the same.
      return zip(rows, codes).map { row, code in
        guard let code else { return .top }
        var prefix = code.dropLast()
        while !prefix.isEmpty {
          if let parent = first[String(prefix)], parent != row { return .row(parent) }
          prefix = prefix.dropLast()
        }
        return .top
      }
    }
    var accounts = CodeStack()
    return zip(rows, codes).map { row, code in
      guard let code else { return .top }
      return RowParent(accounts.push(code, row: row))
    }
  }

  /// Rows of units stand above the accounts of each: the unit is the sum of the accounts that follow it.
  /// - Parameter nestsClassifications: whether accounts of another classification than the first are parts of the one above
  ///   them: what a function is spent on, 30101 and 30201 below 2010301.
  private static func byUnitAndCode(
    _ rows: [Int], _ table: AmountTable, nestsClassifications: Bool = false
  ) -> [RowParent] {
    let outer = rows.lazy.compactMap { table.rows[$0].code }.first(where: isAccount)?.first
    var units: [(code: String?, row: Int)] = []
    var accounts = CodeStack()
    var nested = CodeStack()
    return rows.map { row in
      let code = table.rows[row].code
      if let code, isAccount(code) {
        if nestsClassifications, code.first != outer {
          return RowParent(nested.push(code, row: row) ?? accounts.last ?? units.last?.row)
        }
        nested = CodeStack()
        return RowParent(accounts.push(code, row: row) ?? units.last?.row)
      }
      (accounts, nested) = (CodeStack(), CodeStack())
      if let code {
        while let top = units.last, !(top.code.map { code.hasPrefix($0) && code.count > $0.count } ?? false) {
          units.removeLast()
        }
      } else {
        units = []
      }
      let parent = RowParent(units.last?.row)
      units.append((code, row))
      return parent
    }
  }

  /// 类, 款, 项 of the functional or the economic classification.
  private static func isAccount(_ code: String) -> Bool {
    [3, 5, 7].contains(code.count) && ["2", "3", "5"].contains(code.prefix(1))
  }

  /// Rows without a code are parts of the row with one above them: the projects of a unit.
  private static func byCodeAbove(_ rows: [Int], _ table: AmountTable) -> [RowParent] {
    var codes = CodeStack()
    return rows.map { row in RowParent(table.rows[row].code.map { codes.push($0, row: row) } ?? codes.last) }
  }

  static func flat(_ rows: [Int]) -> [RowParent] { rows.map { _ in .top } }
}

extension AmountTable {
  /// 合计, 总计: the sum of the whole block. （一）支出合计 is one part among others.
  func isGrandTotal(_ row: Int) -> Bool {
    rows[row].code == nil && names[row].rank <= 1 && SumLabel.isTable(names[row].name)
  }

  /// A sum that is repeated, or over some of the rows that stand elsewhere: 人员经费合计.
  func isRepeatedTotal(_ row: Int) -> Bool {
    rows[row].code == nil && names[row].rank == 0 && SumLabel.isRowOfWhole(names[row].name)
  }
}

/// The codes above a row that begin its own, from the outermost.
private struct CodeStack {
  private var codes: [(code: String, row: Int)] = []

  /// The row of the innermost.
  var last: Int? { codes.last?.row }

  /// Takes the next row.
  /// - Returns: the row that it is part of.
  mutating func push(_ code: String, row: Int) -> Int? {
    while let top = codes.last, !(code.hasPrefix(top.code) && code.count > top.code.count) { codes.removeLast() }
    defer { codes.append((code, row)) }
    return last
  }
}
