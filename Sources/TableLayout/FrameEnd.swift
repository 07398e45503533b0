// A drawing that hangs at the lower edge of a table, a chart with its axes, touches the table's rules and is no part of
// it: the frame ends where its own border does.

import PageModel

struct FrameEnd {
  let settings: LayoutSettings

  /// A group of rules that touch, without those below the end of the frame.
  func trimmed(_ group: [RulingLine]) -> [RulingLine] {
    guard let end = end(of: group) else { return group }
    return group.compactMap { rule in
      switch rule.axis {
      case .horizontal: return rule.position <= end + settings.reach ? rule : nil
      case .vertical:
        guard rule.start < end - settings.reach else { return nil }
        var rule = rule
        rule.end = min(rule.end, end)
        return rule
      }
    }
  }

  /// Where a border at one side ends on a rule over the whole width that no border of a column goes beyond; nil if
  /// that is the end of the group too, or there is no such place.
  private func end(of group: [RulingLine]) -> Double? {
    let vertical = group.filter { $0.axis == .vertical }
    guard let left = vertical.map(\.position).min(), let right = vertical.map(\.position).max(),
      let bottom = group.map({ $0.axis == .vertical ? $0.end : $0.position }).max()
    else { return nil }
    let inner = vertical.filter { $0.position > left + settings.thinnest && $0.position < right - settings.thinnest }
    return [left, right].compactMap { side -> Double? in
      let border = vertical.filter { abs($0.position - side) <= settings.thinnest }
      guard let end = border.map(\.end).max(), bottom > end + settings.openColumn,
        group.contains(where: { rule in
          rule.axis == .horizontal && abs(rule.position - end) <= settings.reach
            && rule.start <= left + settings.reach && rule.end >= right - settings.reach
        }),
        inner.contains(where: { abs($0.end - end) <= settings.reach }),
        !inner.contains(where: { $0.start < end - settings.reach && $0.end > end + settings.reach })
      else { return nil }
      return end
    }.min()
  }
}
