// Some producers say a size of print that is a multiple of what is drawn. Letters stand no closer than they are wide: their
// advance tells, over all lines of one size, since a single one may be stretched.

struct PrintSizes {
  /// What to multiply a size with, by the size that is said.
  private var factors: [Double: Double] = [:]

  init(_ lines: [ProseLine]) {
    let long = lines.filter { $0.size > 0 && $0.text.count >= Self.fewestCharacters }
    for (size, lines) in Dictionary(grouping: long, by: \.size) {
      let advances = lines.map { $0.advance / size }.sorted()
      let factor = advances[advances.count / 2]
      if factor < Self.closestSet { factors[size] = factor }
    }
  }

  /// Shorter lines do not tell how wide letters are.
  private static let fewestCharacters = 8
  /// Condensed letters advance by so much of their size.
  private static let closestSet = 0.75

  func corrected(_ lines: [ProseLine]) -> [ProseLine] {
    guard !factors.isEmpty else { return lines }
    return lines.map { line in
      var line = line
      line.size *= factors[line.size] ?? 1
      return line
    }
  }
}
