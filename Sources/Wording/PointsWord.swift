// Points that a form gives away, as its headers say: 分值权重（90分）, 指标权重(%).

package enum PointsWord {
  /// What all points of a list come to: the number that its header prints before 分, or a hundred per cent; nil where
  /// the header says neither.
  /// - Parameter header: as printed.
  package static func whole(inHeader header: String) -> Int64? {
    let text = header.foldedForMatching
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return nil }
    let inside = text[text.index(after: open)..<close]
    if inside == "%" { return hundred }
    guard inside.last == "分", let points = Int64(inside.dropLast()), points > 0 else { return nil }
    return points
  }

  /// Of a whole form: 总分100分.
  package static let hundred: Int64 = 100
  /// For spending what was budgeted: where the form does not print them beside the rate they are these
  /// (财预〔2020〕10号: 预算执行率 counts ten of a hundred).
  package static let forSpending: Int64 = 10
}
