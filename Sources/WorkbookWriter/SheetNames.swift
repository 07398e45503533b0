/// Names of sheets: Excel allows 31 UTF-16 units, some characters not at all, and none twice.
struct SheetNames {
  private static let longest = 31

  /// A name that begins with the numbers of the document and of the table, 1-based, and so is like no other.
  static func name(document: Int, table: Int, number: String?, title: String) -> String {
    let words = ["\(document)-\(table)", number, title].compactMap { $0 }.filter { !$0.isEmpty }
    return shortened(words.joined(separator: " "))
  }

  private static func shortened(_ text: String) -> String {
    let bad: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "'"]
    var name = ""
    for character in text {
      let isBad =
        bad.contains(character) || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      let next = isBad ? "_" : character
      if name.utf16.count + next.utf16.count > longest { break }
      name.append(next)
    }
    return name
  }
}
