// Words that lie wholly under others. Office programs draw the text of a merged cell that a page break cuts on both pages and
// clip it to what each has of the cell, so that it is nowhere on one of them, and may lie where a caption is printed: its
// letters cannot be told from those of the caption one by one. docs/reader.md, "What is seen".

import PageModel

internal import CPageReader

extension PrintedText {
  /// Where two words are printed over each other, less than this share of their ink is missing, in hundredths; where one of
  /// them is not, a tenth and more.
  private static let leastMissing = 8

  /// A word is printed as a whole: one of which no letter is seen by itself, over words that are seen beside it, is not
  /// printed if the page lacks ink that the two would have, and does not show its letters as they look elsewhere. Numbers
  /// stay, in doubt.
  func hideUnprinted(in verdicts: inout [Sighting]) {
    guard source.indices.contains(where: { isAmbiguous($0, verdicts[$0]) }) else { return }
    var words: [Range<Int>] = []
    forEachWord { words.append($0) }
    let known = verdicts
    for word in words where word.contains(where: { isAmbiguous($0, known[$0]) }) {
      guard word.contains(where: { isLetter($0) }) else { continue }
      let rivals = word.map { self.rivals(of: $0).filter { !word.contains($0) } }
      let below = zip(word, rivals).filter { !$1.isEmpty }.map(\.0)
      let isSeen = zip(word, rivals).contains { $1.isEmpty && known[$0] != .hidden }
      guard !isSeen, !below.isEmpty else { continue }
      let over = Set(rivals.joined()).compactMap { rival in words.first { $0.contains(rival) } }
      guard over.allSatisfy({ isSeenByItself($0, known) }), unprinted(below) >= Self.leastMissing,
        isUnlikeExemplars(below)
      else { continue }
      for index in word { verdicts[index] = .hidden }
    }
  }

  private func isSeenByItself(_ word: Range<Int>, _ verdicts: [Sighting]) -> Bool {
    word.contains { verdicts[$0] == .seen && rivals(of: $0).isEmpty }
  }

  private func isLetter(_ index: Int) -> Bool {
    Unicode.Scalar(source[index].scalar)?.properties.isAlphabetic ?? false
  }
}
