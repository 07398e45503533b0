// `pdf2budget review` as a process.

import Foundation
import TestSupport
import Testing

@Suite("Review command")
struct ReviewCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func review(_ names: [String], _ arguments: [String]) throws -> Program.Outcome {
    let files = names.map { Repository.samples.appendingPathComponent("\($0).pdf").path }
    return try Program.run(["review", "-q"] + files + arguments, in: folder.url)
  }

  @Test("One document, one page, the same each time")
  func one() throws {
    #expect(try review(["final-2024"], ["-o", "page.html", "--lang", "en"]).status == 0)
    #expect(try review(["final-2024"], ["-o", "again.html", "--lang", "en"]).status == 0)
    let page = try Repository.text(of: folder["page.html"])
    // Not the pages themselves: a message would print them.
    let isSame = page == (try Repository.text(of: folder["again.html"]))
    let start = String(page.prefix(40))
    let hasPictures = page.contains(/id="picture-\d+">iVBORw0KGgo/)
    #expect(isSame && hasPictures && start.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(folder.contents == ["again.html", "page.html"])
  }

  @Test("No picture is larger than mail allows")
  func sizes() throws {
    #expect(try review(["final-2024"], ["-o", "page.html"]).status == 0)
    let page = try Repository.text(of: folder["page.html"])
    let pictures = page.matches(of: /id="picture-\d+">([^<]*)</).map(\.1.utf8.count)
    #expect(!pictures.isEmpty && pictures.allSatisfy { $0 <= 150_000 })
  }

  @Test("Several documents, a folder; one that cannot be read does not cost the others")
  func several() throws {
    let run = try review(["final-2024", "broken/truncated", "clipped"], ["-o", "pages", "--lang", "zh"])
    #expect(run.status == 2 && run.errors.contains("truncated.pdf"))
    #expect(folder.contents(of: "pages") == ["clipped.html", "final-2024.html"])
    let start = try String(Repository.text(of: folder["pages/clipped.html"]).prefix(40))
    #expect(start.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
  }

  @Test("Wrong usage is said", arguments: [["-o", "-"], [], ["-o", "page.html", "--lang", "fr"]])
  func usage(arguments: [String]) throws {
    #expect(try review(["final-2024"], arguments).status == 64)
    #expect(folder.contents.isEmpty)
  }

  @Test("A document that takes too long leaves nothing")
  func limits() throws {
    let run = try review(["final-2024"], ["-o", "page.html", "--timeout", "0.0001"])
    #expect(run.status == 2)
    #expect(!folder.contents.contains { $0.hasPrefix("page.html") })
  }
}
