// Searching for words in labels is most of the parser's work. Foundation's search compares by locale rules and the
// standard library's by graphemes; labels are folded already, so bytes will do, ten times as fast.

extension String {
  /// Whether the text holds a word, byte by byte.
  package func holds(_ word: String) -> Bool {
    var text = self
    var word = word
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first else { return true }
        guard text.count >= word.count else { return false }
        for start in 0...text.count - word.count where text[start] == first {
          var length = 1
          while length < word.count, text[start + length] == word[length] { length += 1 }
          if length == word.count { return true }
        }
        return false
      }
    }
  }
}
