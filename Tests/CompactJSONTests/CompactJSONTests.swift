// The encoder gives what Foundation's gives with sorted keys in snake case, byte for byte.

import Foundation
import Testing

@testable import CompactJSON

@Suite("Compact JSON")
struct CompactJSONTests {
  private func foundation(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func compact(_ value: some Encodable) throws -> String {
    String(decoding: try CompactJSONEncoder().encode(value), as: UTF8.self)
  }

  private struct Everything: Encodable {
    var text = "一、\"支出\"\\/\u{8}\u{c}\n\r\t\u{1}\u{1f}\u{7f}\u{2028}😀"
    var whole = -12
    var points = [0.0, -0.5, 425.85, 1e21, 1e-7, 56.0]
    var yes = true
    var none: Int?
    var some: Int? = 3
    var empty: [String] = []
    var lists = [[1, 2], [], [3]]
    var things = [Thing(), Thing(zeta: 2, alphaBeta: "b", a: nil)]
    var bytes: [UInt8] = [0, 255]
    var raw = Kind.someKind

    enum Kind: String, Encodable { case someKind }
    struct Thing: Encodable {
      var zeta = 1
      var alphaBeta = "a"
      var a: Double? = 1.5
    }
  }

  @Test("Values of all kinds")
  func everything() throws {
    #expect(try compact(Everything()) == foundation(Everything()))
    #expect(try compact("text") == foundation("text"))
    #expect(try compact([Int?.none, 1]) == "[null,1]")
    #expect(try compact([String]()) == "[]")
  }

  @Test("Keys", arguments: ["fileName", "a", "level1", "sourceURLPath", "already_snake", "isURL", "x0"])
  func keys(key: String) throws {
    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }
    struct Value: Encodable {
      var key: String
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: Key(stringValue: key))
      }
    }
    #expect(try compact(Value(key: key)) == foundation(Value(key: key)))
  }

  @Test("A number that is not finite has no form")
  func notFinite() {
    #expect(throws: EncodingError.self) { try compact([Double.infinity]) }
    #expect(throws: EncodingError.self) { try compact(["a": Double.nan]) }
  }
}
