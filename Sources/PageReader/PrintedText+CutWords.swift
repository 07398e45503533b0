// Words of which a part cannot be seen: cut by the edge of their cell, or covered. docs/reader.md, "What is seen".

import PageModel

internal import CPageReader

extension PrintedText {
  /// Something laid over a part of a word hides what the page said: a number without its last digits would be another
  /// one. What the text layer says stays, in doubt: under a picture, a seal on white paper, say, and digits under an area
  /// whose edge goes through their number. The shade of a cell lies under all of it.
  func keepCovered(in verdicts: inout [Sighting]) {
    forEachWord { word in
      let seen = word.filter { verdicts[$0] != .hidden }
      guard !seen.isEmpty, seen.count < word.count else { return }
      for index in word where verdicts[index] == .hidden && !laidOver.contains(index) {
        if isUnderPicture(index) || isCut(index, from: seen) { verdicts[index] = .unlike }
      }
    }
  }

  private func isUnderPicture(_ index: Int) -> Bool {
    pictures.contains { $0.contains(centreOf: Box(source[index])) }
  }

  private func isCut(_ index: Int, from seen: [Int]) -> Bool {
    let digits = seen.filter { source[$0].isDigit }
    guard source[index].isDigit, !digits.isEmpty else { return false }
    return fills.contains { fill in
      fill.contains(centreOf: Box(source[index])) && !digits.contains { fill.contains(centreOf: Box(source[$0])) }
    }
  }

  /// Of a word of which most cannot be seen only letters that are printed beyond doubt are seen: the end of a title that the
  /// edge of the paper cuts. And where a word is cut, what follows the cut and lies over other text, or looks like a part of
  /// itself because of its neighbours, is not seen.
  func hideRemnants(in verdicts: inout [Sighting]) {
    forEachWord { word in
      let hidden = word.filter { verdicts[$0] == .hidden }
      if hidden.count * 2 > word.count {
        let plain = word.filter { isPlain($0, verdicts[$0]) && !liesOverOthers($0, than: word, verdicts) }
        // The letter that the edge goes through is still that letter.
        let beside = plain.flatMap { [$0 - 1, $0 + 1] }.filter { word.contains($0) }
        let kept = Set(plain + beside.filter { !liesOverOthers($0, than: word, verdicts) })
        for index in word where !kept.contains(index) { verdicts[index] = .hidden }
      } else if let cut = hidden.first {
        for index in cut..<word.upperBound
        where verdicts[index] == .partly || liesOverOthers(index, than: word, verdicts) {
          verdicts[index] = .hidden
        }
      }
    }
  }

  /// Digits that are seen beside some of the same number that are not.
  func remnants(_ verdicts: [Sighting]) -> Set<Int> {
    guard verdicts.contains(.hidden) else { return [] }
    var found: Set<Int> = []
    forEachWord { word in
      let digits = word.filter { source[$0].isDigit && !laidOver.contains($0) }
      let seen = digits.filter { verdicts[$0] != .hidden }
      if seen.count < digits.count { found.formUnion(seen) }
    }
    return found
  }

  func forEachWord(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < source.count {
      var end = start + 1
      while end < source.count, follows(end) { end += 1 }
      body(start..<end)
      start = end
    }
  }

  private func liesOverOthers(_ index: Int, than word: Range<Int>, _ verdicts: [Sighting]) -> Bool {
    let box = Box(source[index])
    return !places.near(box) { !word.contains($0) && verdicts[$0] != .hidden && $1.covers(box) }.isEmpty
  }

  /// Whether a character stands right behind the one before on one line, without a space.
  private func follows(_ index: Int) -> Bool {
    guard laidOver.contains(index) == laidOver.contains(index - 1) else { return false }
    let (box, before) = (Box(source[index]), Box(source[index - 1]))
    return abs(box.midY - before.midY) < before.height / 4 && abs(box.x0 - before.x1) < max(before.height, 1) / 4
  }
}

extension Box {
  /// Whether it lies over another: over more than a quarter of its width and half of its height.
  func covers(_ other: Box) -> Bool {
    horizontalOverlap(other) > min(width, other.width) / 4 && verticalOverlap(other) > min(height, other.height) / 2
  }
}
