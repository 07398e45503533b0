// Which rows of a table are parts of which. A published table says it by its codes, by the ranks of its enumerators, by
// the column in which a label stands, or not at all; each way is a reading, and sums decide between them.

import BudgetModel
import Tokenizer

struct Outline {
  /// Whether codes say it, so that there is no other reading.
  private(set) var isCertain = false
  /// Whether it follows from the amounts alone.
  private(set) var isFallback = false
  /// For each row of the block: its parts, as indices into the table's rows. Rows without parts are missing.
  var parts: [(sum: Int, parts: [Int])]

  /// The readings of a block of rows, the plainest first.
  static func readings(of block: [Int], in table: LedgerTable) -> [Outline] {
    let total = block.first { table.isGrandTotal($0) }
    let rows = block.filter { $0 != total && !table.isRepeatedTotal($0) }
    var keys: [[Int]] = []
    var readings: [Outline] = []
    let codes = rows.compactMap { table.rows[$0].code }
    let isCoded = codes.count * 5 >= rows.count * 4 && Set(codes).count * 2 > rows.count
    // Where codes say what belongs to what, nothing else may.
    let ways =
      isCoded
      ? [byCode(rows, table), byUnitAndCode(rows, table)]
      : [
        byCode(rows, table), byUnitAndCode(rows, table), byRank(rows, table),
        bySteps(rows) { Double(table.labelColumns[$0].lowerBound) },
        bySteps(rows) { Double(table.labelColumns[$0].upperBound) },
        bySteps(rows) { table.rows[$0].labelBox?.x0 ?? 0 }, flat(rows), byAmount(rows, table),
      ]
    for (index, parents) in ways.enumerated() where !keys.contains(parents) {
      keys.append(parents)
      var outline = Outline(rows: rows, parents: parents, total: total)
      outline.isCertain = isCoded
      outline.isFallback = !isCoded && index == ways.count - 1
      readings.append(outline)
    }
    return readings
  }

  /// - Parameter parents: for each of the rows the row that it is part of, -1 for a row at the top, -2 for a row that
  ///   is left out.
  private init(rows: [Int], parents: [Int], total: Int?) {
    var byParent: [Int: [Int]] = [:]
    for (row, parent) in zip(rows, parents) where parent >= -1 { byParent[parent, default: []].append(row) }
    parts = rows.compactMap { row in byParent[row].map { (row, $0) } }
    if let total { parts.insert((total, byParent[-1] ?? []), at: 0) }
  }

  /// 201 is the sum of 20131, which is the sum of 2013101.
  private static func byCode(_ rows: [Int], _ table: LedgerTable) -> [Int] {
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
        guard let code else { return -1 }
        var prefix = code.dropLast()
        while !prefix.isEmpty {
          if let parent = first[String(prefix)], parent != row { return parent }
          prefix = prefix.dropLast()
        }
        return -1
      }
    }
    var stack: [(code: String, row: Int)] = []
    return zip(rows, codes).map { row, code in
      guard let code else { return -1 }
      while let top = stack.last, !(code.hasPrefix(top.code) && code.count > top.code.count) { stack.removeLast() }
      let parent = stack.last?.row ?? -1
      stack.append((code, row))
      return parent
    }
  }

  /// Rows of units stand above the accounts of each: the unit is the sum of the accounts that follow it.
  private static func byUnitAndCode(_ rows: [Int], _ table: LedgerTable) -> [Int] {
    var units: [(code: String?, row: Int)] = []
    var stack: [(code: String, row: Int)] = []
    return rows.map { row in
      let code = table.rows[row].code
      if let code, isAccount(code) {
        while let top = stack.last, !(code.hasPrefix(top.code) && code.count > top.code.count) { stack.removeLast() }
        let parent = stack.last?.row ?? units.last?.row ?? -1
        stack.append((code, row))
        return parent
      }
      stack = []
      if let code {
        while let top = units.last, !(top.code.map { code.hasPrefix($0) && code.count > $0.count } ?? false) {
          units.removeLast()
        }
      } else {
        units = []
      }
      let parent = units.last?.row ?? -1
      units.append((code, row))
      return parent
    }
  }

  /// 类, 款, 项 of the functional or the economic classification.
  private static func isAccount(_ code: String) -> Bool {
    [3, 5, 7].contains(code.count) && ["2", "3", "5"].contains(code.prefix(1))
  }

  /// 一、 is the sum of （一）, which is the sum of 1.; what says 其中 is part of the row above.
  private static func byRank(_ rows: [Int], _ table: LedgerTable) -> [Int] {
    var stack: [(rank: Int, row: Int)] = []
    return rows.map { row in
      let name = table.names[row]
      let rank = name.rank == 0 ? 9 : name.rank
      while let top = stack.last, top.rank >= rank { stack.removeLast() }
      let parent = stack.last?.row ?? -1
      stack.append((rank, row))
      return parent
    }
  }

  /// Labels in steps: a row whose label stands further right is part of the one above.
  /// - Parameter place: from left to right: a column of the grid, or the left edge of the label in points.
  private static func bySteps(_ rows: [Int], _ place: (Int) -> Double) -> [Int] {
    var stack: [(place: Double, row: Int)] = []
    return rows.map { row in
      let place = place(row)
      while let top = stack.last, top.place > place - indent { stack.removeLast() }
      let parent = stack.last?.row ?? -1
      stack.append((place, row))
      return parent
    }
  }

  /// The least step, in points (or columns), that is no accident.
  private static let indent = 0.9

  /// Where nothing that is printed tells parts from sums, the amounts do: a row is the sum of those that follow it, as
  /// long as they add up to it.
  private static func byAmount(_ rows: [Int], _ table: LedgerTable) -> [Int] {
    guard let column = table.mainColumn(of: rows) else { return flat(rows) }
    let amounts = rows.map { table.figure(row: $0, column: column)?.amount }
    let scale = amounts.compactMap { $0?.scale }.max() ?? 0
    let values = amounts.map { $0?.aligned(to: scale) ?? 0 }
    // A zero fits anywhere, so no sum speaks for its place.
    var parents = values.map { $0 == 0 ? -2 : -1 }
    /// Where each part ends.
    var ends = rows.indices.map { $0 + 1 }
    /// The parts of a row, if those that follow add up to it; `step` says where the one after a part begins.
    func parts(of index: Int, step: (Int) -> Int) -> [Int]? {
      var parts: [Int] = []
      var sum: Int64 = 0
      var next = index + 1
      while next < rows.count, values[index] - sum > Int64(parts.count + 1) / 2 {
        parts.append(next)
        let (total, overflow) = sum.addingReportingOverflow(values[next])
        if overflow { return nil }
        sum = total
        next = step(next)
      }
      let difference = sum.subtractingReportingOverflow(values[index]).partialValue.magnitude
      // Half a unit of the last place for each term.
      return values[index] > 0 && !parts.isEmpty && difference * 2 <= UInt64(parts.count + 1) ? parts : nil
    }
    for index in rows.indices.reversed() {
      // Two equal amounts in a row look like a sum and its only part, and may be neighbours.
      if let parts = parts(of: index, step: { ends[$0] }) {
        for part in parts where values[part] != 0 { parents[part] = rows[index] }
        ends[index] = parts.last.map { ends[$0] } ?? index + 1
      } else if let parts = parts(of: index, step: { $0 + 1 }) {
        for part in parts where values[part] != 0 { parents[part] = rows[index] }
        ends[index] = (parts.last ?? index) + 1
      }
    }
    return parents
  }

  private static func flat(_ rows: [Int]) -> [Int] { rows.map { _ in -1 } }
}

extension LedgerTable {
  /// 合计, 总计: the sum of the whole block.
  func isGrandTotal(_ row: Int) -> Bool {
    rows[row].code == nil && ["合计", "总计", "支出合计", "收入合计", "支出总计", "收入总计", "本年支出合计", "总合计"].contains(names[row].name)
  }

  /// A sum that is repeated, or over some of the rows that stand elsewhere: 人员经费合计.
  func isRepeatedTotal(_ row: Int) -> Bool {
    rows[row].code == nil && names[row].rank == 0
      && ["合计", "总计"].contains { names[row].name.hasSuffix($0) } && names[row].name.count <= 8
  }
}
