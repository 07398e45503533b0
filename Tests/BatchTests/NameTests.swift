// Names that are no text, and names of outputs that must stay inside their folder and apart.

import BudgetPipeline
import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite("Names")
struct NameTests {
  /// The names that paths get one after another.
  private func names(_ paths: [String]) -> [String] {
    var names = OutputNames(taken: ["manifest.csv"])
    return paths.map { names.name(for: Array($0.utf8), ending: ".csv") }
  }

  @Test("Bytes that are no text are shown as numbers")
  func text() {
    #expect(RawPath(bytes: [0x61, 0xFF, 0xE5, 0x86, 0xB3, 0xE5]).text == #"a\xFF决\xE5"#)
    #expect(RawPath("决算/a.pdf").text == "决算/a.pdf")
  }

  @Test("Folder and file", arguments: ["a/b.pdf", "/b.pdf", "b.pdf", "x/y/b.pdf//"])
  func parts(path: String) {
    let path = RawPath(path)
    #expect(path.file.text == "b.pdf")
    #expect(path.text.hasPrefix(String(decoding: path.folder, as: UTF8.self) + "b.pdf"))
  }

  @Test(
    "No name leads out of the folder",
    arguments: [
      "../a.pdf", "/etc/passwd", "a/../../b.pdf", "..", ".", "/", "", "...pdf", ".pdf", "a/./b.pdf", "C:\\a.pdf",
      "a\n.pdf", "\u{1B}[2J.pdf", "~/x.pdf",
    ])
  func inside(path: String) throws {
    let name = try #require(names([path]).first)
    #expect(OutputNames.isInside(name), "\(name)")
    #expect(name.hasSuffix(".csv"))
    #expect(!name.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }

  @Test("Names are kept where nothing stands against it")
  func kept() {
    #expect(names(["决算/局.pdf", "a.PDF", "b"]) == ["决算/局.csv", "a.csv", "b.csv"])
  }

  @Test("Names that some file system takes for the same are told apart")
  func apart() {
    let names = names([
      "a.pdf", "A.pdf", "a.PDF", "a", "e\u{301}.pdf", "\u{E9}.pdf", "manifest.pdf", "a?.pdf", "a*.pdf",
    ])
    let folded = names.map { $0.precomposedStringWithCanonicalMapping.lowercased() }
    #expect(Set(folded).count == names.count)
    #expect(!folded.contains("manifest.csv"))
  }

  @Test("The same path twice has two names, and no folder the name of a file")
  func twice() {
    #expect(Set(names(["a.pdf", "a.pdf", "a.pdf"])).count == 3)
    #expect(names(["a.csv/b.pdf", "a.pdf"]) == ["a.csv_/b.csv", "a.csv"])
  }

  @Test("Long names fit into a file system")
  func long() {
    let long = String(repeating: "决", count: 85)
    let deep = Array(repeating: long, count: 20).joined(separator: "/")
    let names = names([long + "1.pdf", long + "2.pdf", deep + "/a.pdf", deep + "/b.pdf"])
    #expect(Set(names).count == 4)
    for name in names {
      #expect(name.utf8.count <= 1000)
      #expect(name.split(separator: "/").allSatisfy { $0.utf8.count <= 255 })
    }
  }
}
