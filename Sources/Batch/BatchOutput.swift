// How the pieces of a batch become its output. A new kind of output is a type that follows `BatchOutput` and a
// `BatchTarget` that makes it; nothing else changes.

import BudgetModel
import Foundation
import OutputFile
import Writers

/// Puts an output together, input after input, in their order. It must not be seen before ``finish()``.
public protocol BatchOutput: AnyObject {
  /// The next input, also if it failed.
  /// - Returns: the name of the file that holds this input alone, for the manifest; nil if there is none.
  /// - Throws: ``OutputFailure``.
  func add(_ entry: BatchEntry) throws -> String?

  /// All inputs were added: the output takes its place.
  func finish() throws
}

/// An output of a batch: where it goes, and what it is made of.
public struct BatchTarget: Sendable {
  /// Of the output, as given.
  public var path: String
  /// Whether it is a folder, in which the manifest then lies.
  public var isFolder: Bool
  /// What its pieces hold. ``PieceForm/json`` pieces can be read back as documents: ``Piece/document()``.
  public var form: PieceForm
  /// - Parameter temporary: a path beside the output, for what is not finished; it is removed after a failure.
  public var make: @Sendable (_ temporary: String) throws -> any BatchOutput

  public init(
    path: String, isFolder: Bool, form: PieceForm, make: @escaping @Sendable (String) throws -> any BatchOutput
  ) {
    self.path = path
    self.isFolder = isFolder
    self.form = form
    self.make = make
  }

  /// Where the manifest lies: in the folder, or beside the file.
  public var manifestPath: String {
    isFolder ? (path as NSString).appendingPathComponent("manifest.csv") : path + ".manifest.csv"
  }
}

/// An input and what came of it.
public struct BatchEntry {
  /// As given, byte for byte.
  public var path: RawPath
  /// What of it names its output in a folder.
  var name: [UInt8]
  public var result: Result<Piece, InputFailure>
  /// Of the PDF; nil if it could not be read.
  public var sha256: String?
}

/// A document as a worker left it.
public struct Piece {
  public var summary: PieceSummary
  /// What facts and documents call the input.
  public var file: String
  let key: PieceKey
  let body: Data

  /// The body with the input's name where the key stands.
  /// - Parameter name: the name as the form of the piece has it.
  func body(naming name: String) -> Data { body.replacing(Array(key.text.utf8), with: Array(name.utf8)) }

  /// The body of a CSV piece.
  func csv(isSafe: Bool) -> Data { body(naming: CSVWriter.field(file, isSafe: isSafe)) }

  /// The body of a JSON piece or one of JSON lines.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let quoted = String(decoding: try encoder.encode(file), as: UTF8.self)
    return body(naming: String(quoted.dropFirst().dropLast()))
  }

  /// The document of a JSON piece.
  public func document() throws -> BudgetDocument {
    var document = try JSONWriter.read(body)
    document.identity.file = file
    return document
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
