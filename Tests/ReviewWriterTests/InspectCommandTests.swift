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
    return try Program.run(["inspect", "-q", "--lang", "en", file] + arguments, in: folder.url)
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

  @Test("Another format is refused with the way to it", arguments: ["3.png", "3"])
  func format(name: String) throws {
    let run = try inspect("final-2024", ["--page", "3", "-o", name])
    #expect(run.status == 64 && run.errors.contains("rsvg-convert -z 2 3.svg -o 3.png"))
    #expect(folder.contents.isEmpty)
  }
}
