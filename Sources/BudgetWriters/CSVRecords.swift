// CSV read again: our own manifests, and lists that people may have opened and saved elsewhere.

import Foundation

/// Records of CSV as RFC 4180 has it, one after another, with or without a byte order mark.
package struct CSVRecords {
  private var rest: ArraySlice<UInt8>
  private var nextLine = 1
  /// Of the last record: where it begins, from 1.
  package private(set) var line = 0
  /// Whether the last record opens a quote that nothing closes.
  package private(set) var isTorn = false

  package init(_ data: Data) {
    rest = Array(data)[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  }

  package mutating func next() -> [String]? {
    guard !rest.isEmpty else { return nil }
    line = nextLine
    var (fields, field, isQuoted) = ([String](), [UInt8](), false)
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\n") { nextLine += 1 }
      switch byte {
      case UInt8(ascii: "\""):
        // Two of them within quotes stand for one; a quote that opens right after one that closed is the second.
        if isQuoted, rest.first == byte { field.append(rest.removeFirst()) } else { isQuoted.toggle() }
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(text(field))
        field.removeAll()
      case UInt8(ascii: "\r") where !isQuoted && rest.first == UInt8(ascii: "\n"): break
      case UInt8(ascii: "\n") where !isQuoted: return fields + [text(field)]
      default: field.append(byte)
      }
    }
    isTorn = isQuoted
    return fields + [text(field)]
  }
}
