// `pdf2budget inspect` as a process.

import Foundation
import TestSupport
import Testing

@Suite("Inspect command")
struct InspectCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func inspect(_ sample: String, _ arguments: [String]) throws -> Program.Outcome {
    let file = Repository.samples.appendingPathComponent("\(sample).pdf").path
    return try Program.run(["inspect", "-q", file] + arguments, in: folder.url)
  }

  @Test(
    "A page with a table, upright or on its side, shows all layers", arguments: ["final-2024", "final-2024-sideways"])
  func page(sample: String) throws {
    #expect(try inspect(sample, ["--page", "5", "-o", "5.svg"]).status == 0)
    let picture = try Repository.text(of: folder["5.svg"])
    for layer in ["rules", "cells", "headers", "roles", "facts", "doubts"] {
      #expect(picture.contains("<g id=\"\(layer)\""), "\(layer)")
    }
    let count = { (name: String) in picture.components(separatedBy: name).count - 1 }
    #expect(count("class=\"verified\"") > 10 && count("<line") > 10 && count("data:image/png") == 1)
    #expect(picture.utf8.count < 1_000_000)
    #expect(folder.contents == ["5.svg"])
  }

  @Test("A PNG shows the page and its layers, words too")
  func png() throws {
    #expect(try inspect("final-2024", ["--page", "5", "-o", "5.png"]).status == 0)
    #expect(try inspect("final-2024", ["--page", "5", "-o", "rules.png", "--layers", "rules"]).status == 0)
    let (all, rules) = (try PNG(folder["5.png"]), try PNG(folder["rules.png"]))
    #expect(all.width > all.height && all.height > 1000)
    #expect((all.width, all.height) == (rules.width, rules.height))
    // Labels, numbers and the legend need ink.
    #expect(all.size > rules.size + 20_000)
  }

  private struct PNG {
    let width, height, size: Int

    init(_ file: URL) throws {
      let bytes = [UInt8](try Data(contentsOf: file))
      try #require(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      let number = { (start: Int) in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
      (width, height, size) = (number(16), number(20), bytes.count)
    }
  }

  @Test("In Chinese it says what tables, columns and rows are in Chinese")
  func chinese() throws {
    #expect(try inspect("final-2024", ["--page", "5", "-o", "5.svg", "--layers", "roles", "--lang", "zh"]).status == 0)
    let words = try Repository.text(of: folder["5.svg"]).matches(of: /<text[^>]*>([^<]*)</).map { String($0.1) }
    #expect(words.contains("基本支出 万元") && words.contains("合计"))
    #expect(words.filter { !$0.contains(".pdf") && !$0.contains("(roles)") }.flatMap(foreignWords) == [])
  }

  @Test("Layers by name")
  func layers() throws {
    #expect(try inspect("final-2024", ["--page", "5", "-o", "5.svg", "--layers", "facts,rules"]).status == 0)
    let picture = try Repository.text(of: folder["5.svg"])
    #expect(picture.contains("id=\"rules\"") && picture.contains("id=\"facts\"") && !picture.contains("id=\"cells\""))
    let run = try inspect("final-2024", ["--page", "5", "-o", "5.svg", "--layers", "facts,ink"])
    #expect(run.status == 64 && run.errors.contains("rules,cells,headers"))
  }

  @Test("A page that is not there, and one that needs a password")
  func pages() throws {
    let run = try inspect("final-2024", ["--page", "900", "-o", "900.svg"])
    #expect(run.status == 2 && run.errors.contains("--page"))
    #expect(try inspect("broken/encrypted", ["--page", "1", "-o", "1.svg"]).status == 2)
    #expect(folder.contents.isEmpty)
    let opened = try inspect("broken/encrypted", ["--page", "1", "-o", "1.svg", "--password", "budget"])
    #expect(opened.status == 0 && folder.contents == ["1.svg"])
  }

  @Test("Another format is refused with those there are", arguments: ["3.jpg", "3"])
  func format(name: String) throws {
    let run = try inspect("final-2024", ["--page", "3", "-o", name])
    #expect(run.status == 64 && run.errors.contains("let its name end in .svg or .png"))
    #expect(folder.contents.isEmpty)
  }
}
