// Pages to look at beside a batch: written by the workers, kept by later runs, listed at the end.

import Foundation
import ReviewWriter
import TestSupport
import Testing

@testable import Batch

@Suite("Review pages of a batch")
struct ReviewPagesTests {
  private var batch: TestBatch

  init() throws {
    batch = try TestBatch(["a.pdf", "b.pdf"])
    batch.options.program = batch.sound
    // The same content under another name.
    let files = FileManager.default
    try files.copyItem(at: batch.folder["in/a.pdf"], to: batch.folder["in/c.pdf"])
    try Data("no PDF".utf8).write(to: batch.folder["in/d.pdf"])
    batch.options.review = ReviewOptions(folder: batch.folder["pages"].path, language: .english)
  }

  private func text(_ name: String) throws -> String { try Repository.text(of: batch.folder[name]) }

  private func date(_ name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: batch.folder[name].path)[.modificationDate] as? Date
  }

  private func rows() throws -> [[String: Any]] {
    let index = try text("pages/index.html")
    let start = try #require(index.range(of: "id=\"rows\">"))
    let end = try #require(index.range(of: "</script>", range: start.upperBound..<index.endIndex))
    let json = Data(index[start.upperBound..<end.lowerBound].utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
  }

  @Test("A page for each document, also of the same content, and a list with those that failed")
  func pages() throws {
    _ = try batch.batch.run { _ in }
    #expect(batch.folder.contents(of: "pages") == ["a.html", "b.html", "c.html", "index.html"])
    let rows = try rows()
    #expect(rows.map { $0["page"] as? String } == ["a.html", "b.html", "c.html", nil])
    #expect((rows[3]["failure"] as? [String: String])?["id"] == "input.not-pdf")
    for name in ["a", "c"] {
      let card = ReviewCard(ofPageAt: batch.folder["pages/\(name).html"].path)
      #expect(card?.file == "\(name).pdf" && card?.key != nil)
    }
  }

  @Test("A later run keeps what is done, makes what is missing or broken, and takes away what no longer belongs there")
  func resume() throws {
    _ = try batch.batch.run { _ in }
    let output = try text("out.csv")
    let (kept, index) = (try date("pages/a.html"), try text("pages/index.html"))
    let broken = try text("pages/b.html")
    try Data(broken.utf8.prefix(300)).write(to: batch.folder["pages/b.html"])
    try FileManager.default.removeItem(at: batch.folder["pages/c.html"])
    let again = try batch.batch.run { _ in }
    #expect(again.converted == 2)
    #expect(try date("pages/a.html") == kept)
    #expect(try text("pages/b.html") == broken && text("pages/index.html") == index && text("out.csv") == output)
    #expect(try batch.batch.run { _ in }.converted == 0)

    try FileManager.default.removeItem(at: batch.folder["in/b.pdf"])
    try Data("mine".utf8).write(to: batch.folder["pages/mine.html"])
    _ = try batch.batch.run { _ in }
    #expect(batch.folder.contents(of: "pages") == ["a.html", "c.html", "index.html", "mine.html"])
  }

  @Test("Pages can be asked for later: pieces stay as they are")
  func later() throws {
    var plain = batch
    plain.options.review = nil
    _ = try plain.batch.run { _ in }
    let manifest = try text("out.csv.manifest.csv")
    _ = try batch.batch.run { _ in }
    #expect(try text("out.csv.manifest.csv") == manifest)
    #expect(batch.folder.contents(of: "pages").count == 4)
  }

  @Test("Nobody's file is taken")
  func others() throws {
    let files = FileManager.default
    try files.createDirectory(at: batch.folder["pages"], withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: batch.folder["pages/a.html"])
    _ = try batch.batch.run { _ in }
    #expect(try text("pages/a.html") == "mine")
    let page = try #require(try rows()[0]["page"] as? String)
    #expect(page.hasPrefix("a-") && batch.folder.contents(of: "pages").contains(page))
    try Data("mine".utf8).write(to: batch.folder["pages/index.html"])
    #expect(throws: (any Error).self) { try batch.batch.run { _ in } }
    #expect(try text("pages/index.html") == "mine")
  }

  @Test("A plan says what a run would do, and writes nothing")
  func plan() throws {
    func words() throws -> [String] {
      var words: [String] = []
      try batch.batch.plan { _, outlook in words.append("\(outlook)".prefix { $0 != "(" }.description) }
      return words
    }
    #expect(try words() == ["read", "read", "repeated", "read"])
    #expect(!batch.folder.contents.contains("pages"))
    _ = try batch.batch.run { _ in }
    #expect(try words() == ["done", "done", "repeated", "failed"])
    try FileManager.default.removeItem(at: batch.folder["pages/a.html"])
    #expect(try words() == ["read", "done", "repeated", "failed"])
  }
}
