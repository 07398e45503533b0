// Keys as they stand in the output: `headerPaths` is "header_paths":. A document has some hundred names and asks for
// them ten thousands of times.

struct SnakeCaseKeys {
  private var known: [String: [UInt8]] = [:]

  /// The key in snake case, quoted, with its colon.
  mutating func bytes(of key: String) -> [UInt8] {
    if let bytes = known[key] { return bytes }
    let bytes = Array("\"\(Self.snakeCase(key))\":".utf8)
    known[key] = bytes
    return bytes
  }

  /// An upper-case letter begins a word, and so does the last of several before others: `sourceURLPath` is
  /// `source_url_path`.
  static func snakeCase(_ key: String) -> String {
    let letters = Array(key)
    var result = ""
    for (index, letter) in letters.enumerated() {
      let isStart =
        letter.isUppercase && index > 0
        && (!letters[index - 1].isUppercase || index + 1 < letters.count && letters[index + 1].isLowercase)
      if isStart, letters[index - 1] != "_" { result += "_" }
      result += letter.lowercased()
    }
    return result
  }
}
