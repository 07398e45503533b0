/// Pages of a document: `5-12`, `3,7-9`, `10-`.
public struct PageSelection: Sendable, Hashable {
  private var ranges: [ClosedRange<Int>]

  /// Nil if the text is no list of page numbers and ranges.
  public init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { $0.filter { !$0.isWhitespace } }
      guard (1...2).contains(ends.count), let first = Int(ends[0]), first >= 1 else { return nil }
      guard let last = ends.count == 1 ? first : ends[1].isEmpty ? Int.max : Int(ends[1]),
        last >= first
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  public func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }
}
