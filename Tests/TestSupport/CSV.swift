// A reader of RFC 4180, for what the tests compare.

public enum CSV {
  /// The records of a text, each a list of fields.
  public static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      if isQuoted {
        if scalar == "\"" { (isQuoted, wasQuote) = (false, true) } else { field.append(scalar) }
        continue
      }
      switch scalar {
      case "\"":
        // The second of two quotes is one that is meant.
        if wasQuote { field.append(scalar) }
        isQuoted = true
      case ",":
        record.append(String(field))
        field = String.UnicodeScalarView()
      case "\n":
        records.append(record + [String(field)])
        record = []
        field = String.UnicodeScalarView()
      case "\r": continue
      default: field.append(scalar)
      }
      wasQuote = false
    }
    if !record.isEmpty || !field.isEmpty { records.append(record + [String(field)]) }
    return records
  }

  /// One record, without a line end; fields are quoted where they must be.
  public static func line(_ fields: [String]) -> String {
    fields.map { field in
      field.contains { ",\"\n\r".contains($0) } ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
    }.joined(separator: ",")
  }

  /// The rows below a header row, by column name.
  public static func rows(_ text: String) -> [[String: String]] {
    let records = records(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    guard let header = records.first else { return [] }
    return records.dropFirst().map { record in
      Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }
}
