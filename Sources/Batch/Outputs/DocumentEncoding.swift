// A document as bytes: what a worker leaves of it for an output. Formats may share an encoding.

import BudgetModel
import BudgetPipeline
import BudgetWriters
import Foundation
import PageModel
import Texts

package struct DocumentEncoding: Sendable {
  /// Part of the keys of pieces.
  let name: String
  /// Whether it has cells that a spreadsheet could run, so that it depends on ``OutputStyle/isSafe``.
  var hasCells = false
  let encode: @Sendable (_ document: BudgetDocument, _ isSafe: Bool) throws -> Data
  /// A file's name as it stands in the bytes.
  let quote: @Sendable (_ name: String, _ isSafe: Bool) throws -> String

  /// Nil where the document alone is all that is wanted.
  var illustrated: Illustrated?

  /// A document with pictures of some of its pages.
  struct Illustrated: Sendable {
    /// Which pages it shows.
    let pages: @Sendable (BudgetDocument) -> [Int]
    /// Gets their pictures by number; those that cannot be painted are left out.
    let encode: @Sendable (BudgetDocument, _ images: [Int: PageImage]) throws -> Data
  }

  /// By its name; nil if nothing uses it.
  init?(name: String) {
    let known = OutputFormat.all.map(\.encoding) + Self.reports + Language.allCases.map(Self.review)
    guard let encoding = known.first(where: { $0.name == name }) else { return nil }
    self = encoding
  }

  init(
    name: String, hasCells: Bool = false, encode: @escaping @Sendable (BudgetDocument, Bool) throws -> Data,
    quote: @escaping @Sendable (String, Bool) throws -> String
  ) {
    (self.name, self.hasCells, self.encode, self.quote) = (name, hasCells, encode, quote)
  }

  /// A name inside a JSON string.
  static func jsonQuoted(_ name: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(String(decoding: try encoder.encode(name), as: UTF8.self).dropFirst().dropLast())
  }
}

/// A document for an output.
package struct EncodedDocument: Sendable {
  /// What facts and documents call the input.
  package let file: String
  let bytes: Data

  /// - Parameter bytes: as the format's encoding has them, with the file's name in them.
  init(file: String, bytes: Data) { (self.file, self.bytes) = (file, bytes) }

  /// What a JSON encoding holds.
  func document() throws -> BudgetDocument {
    var document = try JSONWriter.read(bytes)
    document.identity.file = file
    return document
  }
}

extension DocumentEncoding {
  /// Puts a file's name in the place of a mark.
  func encoded(_ body: Data, naming file: String, insteadOf mark: String, isSafe: Bool) throws -> EncodedDocument {
    let name = try quote(file, isSafe)
    return EncodedDocument(file: file, bytes: body.replacing(Array(mark.utf8), with: Array(name.utf8)))
  }
}

extension Data {
  /// All places of a pattern, from left to right.
  func replacing(_ pattern: [UInt8], with replacement: [UInt8]) -> Data {
    guard let first = pattern.first else { return self }
    var result = Data(capacity: count)
    withUnsafeBytes { bytes in
      var (copied, place) = (0, 0)
      while place + pattern.count <= bytes.count {
        if bytes[place] == first, bytes[place..<place + pattern.count].elementsEqual(pattern) {
          result.append(contentsOf: bytes[copied..<place])
          result.append(contentsOf: replacement)
          place += pattern.count
          copied = place
        } else {
          place += 1
        }
      }
      result.append(contentsOf: bytes[copied...])
    }
    return result
  }
}
