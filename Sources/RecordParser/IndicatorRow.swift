// One row of an indicator list, while it is put together from its cells.

import BudgetModel
import PageModel
import TableLayout
import Tokenizer

/// What one row of the list holds.
struct RowParts {
  var indicator: PerformanceIndicator
  /// A row counts only if something of it begins there.
  private(set) var hasOwnText = false
  /// Whether target, sign and actual are cells from the row above.
  private var hasMergedValues = false

  init(page: Int) {
    indicator = PerformanceIndicator(page: page)
  }

  mutating func add(_ cell: Cell, column: IndicatorColumns.Column, isOwn: Bool, merged: String?) {
    let text = cell.isEmpty ? nil : cell.text
    switch column.role {
    case .first: indicator.firstLevel.append(merged ?? "")
    case .second: indicator.secondLevel.append(merged ?? "")
    case .third: take(text, isOwn, into: \.thirdLevel)
    case .classification: indicator.classification.append(text ?? "")
    case .sign: take(text, isOwn, into: \.sign)
    case .target:
      if text != nil, !isOwn { hasMergedValues = true }
      take(text, isOwn, into: \.target)
    case .actual: take(text, isOwn, into: \.actual)
    case .unit: indicator.unit.append(text ?? "")
    case .note: indicator.note.append(text ?? "")
    case .weight: takeFigure(cell, column, into: \.weight)
    case .score: takeFigure(cell, column, into: \.score)
    case nil: addOther(text, column)
    }
    if isOwn, let box = cell.textBox { indicator.box = (indicator.box?.union(box) ?? box).rounded }
  }

  mutating func prepend(note: String?) {
    guard let note else { return }
    indicator.note = note + (indicator.note ?? "")
  }

  private mutating func take(
    _ text: String?, _ isOwn: Bool, into place: WritableKeyPath<PerformanceIndicator, String?>
  ) {
    guard let text else { return }
    indicator[keyPath: place].append(text)
    if isOwn { hasOwnText = true }
  }

  /// A header may span the column behind its own: what is no number there is kept as text.
  private mutating func takeFigure(
    _ cell: Cell, _ column: IndicatorColumns.Column, into place: WritableKeyPath<PerformanceIndicator, Figure?>
  ) {
    let unit = RecordFigure.unit(inLabel: column.label)
    if indicator[keyPath: place] == nil,
      let figure = RecordFigure.figure(cell, label: column.label, unit: unit == .percent ? unit : nil)
    {
      indicator[keyPath: place] = figure
    } else if !cell.saysNothing {
      addOther(cell.text, column)
    }
  }

  private mutating func addOther(_ text: String?, _ column: IndicatorColumns.Column) {
    guard let text, !["序号"].contains(column.label) else { return }
    indicator.others.append(LabelledText(label: column.label, text: text))
  }

  /// Whether the row is the rest of the one before: at the top of a page with only some of its texts, or a text of its
  /// own beside the values of a row whose name is numbered while this one is not.
  /// - Parameters:
  ///   - canBeCut: whether a page break stands between them, and nothing else.
  ///   - textsGoOn: whether the texts of both are lines of the same ones.
  func goesOn(from last: PerformanceIndicator, canBeCut: Bool, textsGoOn: Bool) -> Bool {
    if canBeCut { return last.page != indicator.page && isRest(of: last, textsGoOn: textsGoOn) }
    guard hasMergedValues, let own = indicator.thirdLevel, let before = last.thirdLevel else { return false }
    return before.isNumberedIndicator && !own.isNumberedIndicator
  }

  /// Whether a page break cut a row in two: texts stand in the middle of their cells, so that either half may lack any of
  /// them, and only what is longer than a line stands in both.
  private func isRest(of last: PerformanceIndicator, textsGoOn: Bool) -> Bool {
    let lacksValues = last.target == nil && last.actual == nil
    let hasPoints = indicator.weight != nil || indicator.score != nil
    if hasPoints, last.weight != nil || last.score != nil { return false }
    if textsGoOn { return true }
    let hasValues = [indicator.target, indicator.actual, indicator.sign].contains { $0 != nil }
    if lacksValues, last.thirdLevel != nil, hasValues { return true }
    if hasPoints { return false }
    if hasValues != (indicator.thirdLevel != nil) { return true }
    // The target is the shortest of its texts: a whole row has one, as the row before has.
    return indicator.target == nil && indicator.sign == nil && indicator.classification == nil && last.target != nil
  }

  /// Rows of a blank form: levels and `指标1：`, and nothing else.
  var isPlaceholder: Bool {
    guard indicator.target == nil, indicator.actual == nil else { return false }
    guard let name = indicator.thirdLevel else { return true }
    let bare = name.filter { !$0.isWholeNumber && !"…:：.。".contains($0) }
    return bare.isEmpty || bare == "指标"
  }

  /// Some print the levels and the name in one cell: `产出指标数量指标培训人次`.
  mutating func splitLevels() {
    guard indicator.firstLevel == nil, indicator.secondLevel == nil, let text = indicator.thirdLevel,
      let first = IndicatorLevels.first.first(where: text.hasPrefix)
    else { return }
    let rest = text.dropFirst(first.count)
    guard let second = IndicatorLevels.second.first(where: rest.hasPrefix), rest.count > second.count else { return }
    indicator.firstLevel = first
    indicator.secondLevel = second
    indicator.thirdLevel = String(rest.dropFirst(second.count))
  }
}

extension PerformanceIndicator {
  /// Adds the rest of a row that was cut in two.
  mutating func append(_ parts: RowParts) {
    let more = parts.indicator
    thirdLevel.append(more.thirdLevel ?? "")
    if more.page != page {
      if let half = more.firstLevel, half != firstLevel { firstLevel.append(half) }
      if let half = more.secondLevel, half != secondLevel { secondLevel.append(half) }
      target.append(more.target ?? "")
      actual.append(more.actual ?? "")
      note.append(more.note ?? "")
      unit.append(more.unit ?? "")
      (sign, classification) = (sign ?? more.sign, classification ?? more.classification)
      (weight, score) = (weight ?? more.weight, score ?? more.score)
      others += more.others
    }
  }
}

extension String {
  /// `指标3：…`
  fileprivate var isNumberedIndicator: Bool {
    hasPrefix("指标") && dropFirst(2).first?.isWholeNumber == true
  }
}
