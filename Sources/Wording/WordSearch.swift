// Searching for words in labels is most of the parser's work. Foundation's search compares by locale rules and the
// standard library's by graphemes; labels are folded already, so bytes will do, ten times as fast.

extension Substring {
  /// Whether the text begins with a word, byte by byte.
  package func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

  /// Whether the text ends in a word, byte by byte.
  package func ends(with word: String) -> Bool {
    let (bytes, ending) = (utf8, word.utf8)
    return bytes.count >= ending.count && bytes.suffix(ending.count).elementsEqual(ending)
  }
}

extension String {
  package func begins(with word: String) -> Bool { self[...].begins(with: word) }
  package func ends(with word: String) -> Bool { self[...].ends(with: word) }

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
