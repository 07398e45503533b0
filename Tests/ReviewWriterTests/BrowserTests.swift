// The page in a real browser, where one is installed with what drives it (Chromium, and Playwright for Python). Nothing is
// installed for it.

import Foundation
import PageModel
import ReviewWriter
import TestSupport
import Testing

/// Chromium's path; nil where it or Playwright is missing.
private let browser: String? = {
  let line = "python3 -c 'import playwright' && (command -v chromium || command -v chromium-browser)"
  guard let found = try? Program.shell(line), found.status == 0 else { return nil }
  return found.text.trimmingCharacters(in: .whitespacesAndNewlines)
}()

@Suite("Review page in a browser", .enabled(if: browser != nil), .serialized)
struct BrowserTests {
  @Test(
    "It opens, points, jumps, marks and saves",
    arguments: ["final-2024", "budget-landscape", "final-2024-sideways"])
  func use(sample: String) throws {
    let folder = try TemporaryFolder()
    let file = Repository.samples.appendingPathComponent("\(sample).pdf").path
    #expect(try Program.run(["review", "-q", file, "-o", "page.html"], in: folder.url).status == 0)
    try browse("page.html", in: folder)
  }

  @Test("The list of a batch sorts, filters and leads to its pages")
  func list() throws {
    let folder = try TemporaryFolder()
    let files = ["final-2024", "clipped", "broken/truncated"].map {
      Repository.samples.appendingPathComponent("\($0).pdf").path
    }
    let arguments = ["batch", "-q", "-o", "out.csv", "--review", "pages", "--lang", "en"]
    #expect(try Program.run(arguments + files, in: folder.url).status == 2)
    try browse("pages/index.html", in: folder)
  }

  @Test("What would be markup stays text")
  func hostile() throws {
    let folder = try TemporaryFolder()
    let dot = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="))
    let image = PageImage(width: 595, height: 842, png: dot)
    let images = Dictionary(uniqueKeysWithValues: [2, 3, 4, 5, 9].map { ($0, image) })
    try ReviewPage(ReviewDocument.document, ReviewDocument.proof, images: images, version: "1", language: .english)
      .html().write(to: folder["page.html"])
    try browse("page.html", in: folder)
  }

  private func browse(_ page: String, in folder: TemporaryFolder) throws {
    let browser = try #require(browser)
    let script = Repository.root.appendingPathComponent("Tests/ReviewWriterTests/browse.py").path
    let run = try Program.shell("python3 '\(script)' \(page) '\(browser)'", in: folder.url)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
  }
}
