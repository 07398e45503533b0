// Searching for words among the characters of a paragraph: plain, since words are short and texts are too.

extension Array where Element == Unicode.Scalar {
  /// Where a word stands first, from a place on.
  func range(of word: [Unicode.Scalar], from start: Int = 0) -> Range<Int>? {
    guard let first = word.first, start <= count - word.count else { return nil }
    for at in start...(count - word.count) where self[at] == first {
      if self[at..<at + word.count].elementsEqual(word) { return at..<at + word.count }
    }
    return nil
  }

  func holds(_ word: [Unicode.Scalar]) -> Bool { range(of: word) != nil }
}
