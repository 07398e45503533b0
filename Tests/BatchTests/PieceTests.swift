// Finished work on disk.

import Foundation
import OutputFile
import TestSupport
import Testing

@testable import Batch

@Suite("Pieces")
struct PieceTests {
  private let folder: TemporaryFolder
  private let store: PieceStore
  private let key: PieceKey

  init() throws {
    folder = try TemporaryFolder()
    _ = try WorkFolder(besides: folder["out"].path)
    store = PieceStore(folder: folder["out.pdf2budget"].path)
    key = try #require(PieceKey(String(repeating: "0a", count: 32)))
    try store.save(key, PieceSummary(sha256: "x", amounts: 3), body: Data("body\n".utf8))
  }

  @Test("A piece comes back as it was saved")
  func saved() throws {
    #expect(store.summary(of: key)?.amounts == 3)
    #expect(store.piece(key)?.1 == Data("body\n".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: store.folder + "/tmp").isEmpty)
  }

  @Test("A piece that is not whole is none", arguments: [0, 1, 20, 100])
  func cut(length: Int) throws {
    let path = store.path(of: key)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(whole.count > 100)
    for damaged in [whole.prefix(length), whole.dropLast(), whole + Data("x".utf8)] {
      try damaged.write(to: URL(fileURLWithPath: path))
      #expect(store.summary(of: key) == nil)
      #expect(store.piece(key) == nil)
    }
  }

  @Test("A piece of the right length that is not what was written is none")
  func rotten() throws {
    let path = store.path(of: key)
    var whole = try Data(contentsOf: URL(fileURLWithPath: path))
    whole[whole.count - 2] ^= 1
    try whole.write(to: URL(fileURLWithPath: path))
    #expect(store.summary(of: key) == nil)
  }

  @Test("A key is 64 digits and comes back so")
  func keys() {
    let text = "00ff" + String(repeating: "0123456789ab", count: 5)
    #expect(PieceKey(text)?.text == text)
    #expect(PieceKey("g" + text.dropFirst()) == nil)
    #expect(PieceKey("+" + text.dropFirst()) == nil)
    #expect(PieceKey(String(text.dropFirst())) == nil)
  }

  @Test("Everything that the result depends on changes the key")
  func recipes() throws {
    let sha256 = String(repeating: "a", count: 64)
    let recipes = [
      PieceRecipe(folder: "x", encoding: "csv", isSafe: false), PieceRecipe(folder: "x", encoding: "csv", isSafe: true),
      PieceRecipe(folder: "x", encoding: "json", isSafe: false),
      PieceRecipe(folder: "x", encoding: "csv", isSafe: false, password: "a"),
      PieceRecipe(folder: "x", encoding: "csv", isSafe: false, password: ""),
    ]
    let keys =
      recipes.map { $0.key(sha256: sha256) } + [
        recipes[0].key(sha256: sha256.replacing("a", with: "b")), recipes[0].key(sha256: sha256, version: "0"),
      ]
    #expect(Set(keys).count == keys.count)
    // Only where it lies does not matter.
    #expect(PieceRecipe(folder: "y", encoding: "csv", isSafe: false).key(sha256: sha256) == keys[0])
  }

  @Test("The name takes the place of the key, everywhere")
  func naming() throws {
    let body = Data("\(key.text),1\n\(key.text.dropLast()),2\n\(key.text),3".utf8)
    let document = try DocumentEncoding.csv.encoded(body, naming: "=a,b", insteadOf: key.text, isSafe: true)
    let text = String(decoding: document.bytes, as: UTF8.self)
    #expect(text == "\"'=a,b\",1\n\(key.text.dropLast()),2\n\"'=a,b\",3")
  }

  @Test("In JSON a name is quoted as JSON wants it", arguments: ["json", "ndjson"])
  func json(encoding: String) throws {
    let encoding = try #require(DocumentEncoding(name: encoding))
    let document = try encoding.encoded(
      Data("{\"file\":\"\(key.text)\"}".utf8), naming: "a\"\\/\n决", insteadOf: key.text, isSafe: false)
    let object = try JSONSerialization.jsonObject(with: document.bytes) as? [String: String]
    #expect(object == ["file": "a\"\\/\n决"])
  }
}

@Suite("The work folder")
struct WorkFolderTests {
  @Test("One batch at a time works on an output")
  func lock() throws {
    let folder = try TemporaryFolder()
    let path = folder["out.csv"].path
    var first: WorkFolder? = try WorkFolder(besides: path)
    #expect {
      try WorkFolder(besides: path)
    } throws: { ($0 as? OutputFailure)?.message.contains("another pdf2budget batch") == true }
    #expect(first != nil)
    first = nil
    _ = try WorkFolder(besides: path)
  }

  @Test("What a run left half written is cleared away")
  func cleared() throws {
    let folder = try TemporaryFolder()
    _ = try WorkFolder(besides: folder["out"].path)
    try Data().write(to: folder["out.pdf2budget/tmp/1-x"])
    _ = try WorkFolder(besides: folder["out"].path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["out.pdf2budget/tmp"].path).isEmpty)
  }

  @Test("It lies beside the output", arguments: ["a/out", "a/out/", "a/out//"])
  func path(output: String) {
    #expect(WorkFolder.path(besides: output) == "a/out.pdf2budget")
    let here = WorkFolder.path(besides: ".")
    #expect(here == FileManager.default.currentDirectoryPath + ".pdf2budget")
  }

  @Test("A folder that cannot be made")
  func unwritable() throws {
    #expect(throws: OutputFailure.self) { try WorkFolder(besides: "/dev/null/out") }
  }
}
