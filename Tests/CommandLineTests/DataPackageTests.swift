// A data package of documents with and without figures of their text.

import Foundation
import TestSupport
import Testing

@Suite("Data package")
struct DataPackageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func pack(_ samples: String...) throws {
    let inputs = samples.map { Repository.samples.appendingPathComponent($0).path }
    #expect(
      try Program.run(["batch"] + inputs + ["-o", "package", "--format", "datapackage"], in: folder.url).status == 0)
  }

  private struct Package: Decodable {
    struct Resource: Decodable {
      struct Schema: Decodable {
        struct Field: Decodable {
          let name, type, description: String
        }
        let fields: [Field]
      }
      let name: String
      let schema: Schema
    }
    let resources: [Resource]
  }

  private func package() throws -> Package {
    try JSONDecoder().decode(Package.self, from: Data(contentsOf: folder["package/datapackage.json"]))
  }

  @Test("Figures have a file of their own, described column by column; without any there is none")
  func figures() throws {
    try pack("prose/prose-only.pdf", "clipped.pdf")
    let rows = CSV.rows(try Repository.text(of: folder["package/figures.csv"]))
    #expect(rows.contains { $0["file"] == "prose-only.pdf" && $0["subject"] == "本年收入合计" && $0["amount"] == "1200.50" })
    #expect(CSV.rows(try Repository.text(of: folder["package/facts.csv"])).allSatisfy { $0["file"] == "clipped.pdf" })
    let resources = try package().resources
    #expect(resources.map(\.name) == ["facts", "figures", "manifest"])
    let fields = try #require(resources.first { $0.name == "figures" }).schema.fields
    #expect(Set(fields.map(\.name)) == Set(try #require(rows.first).keys))
    #expect(fields.allSatisfy { !$0.description.isEmpty })
    #expect(fields.first { $0.name == "amount" }?.type == "number")
    #expect(fields.first { $0.name == "page" }?.type == "integer")
    // The next package of the same folder has no figures.
    try pack("clipped.pdf")
    #expect(try package().resources.map(\.name) == ["facts", "manifest"])
    #expect(!folder.contents(of: "package").contains("figures.csv"))
  }
}
