// A phase imports only what stands above it in Package.swift, C is seen by one target, and no C type leaves it. The
// compiler does not hold us to that: it finds every module that was built.

import Foundation
import TestSupport
import Testing

@Suite("Layers")
struct LayeringTests {
  private let targets: [PackageTarget]

  init() throws {
    targets = try PackageTarget.all()
  }

  @Test("Every folder of Sources is a target of Package.swift, and the other way round")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent("Sources").path)
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(targets.map(\.name)))
    #expect(targets.count >= 10, "Package.swift was not understood")
  }

  @Test("A target depends only on targets that stand above it")
  func order() {
    for (index, target) in targets.enumerated() {
      let above = Set(targets[..<index].map(\.name))
      for dependency in target.dependencies {
        #expect(above.contains(dependency), "\(target.name) depends on \(dependency), which does not stand above it")
      }
    }
  }

  @Test("The parsers of amounts and of records know nothing of each other")
  func parsers() throws {
    let amounts = try #require(targets.first { $0.name == "StatementParser" })
    let records = try #require(targets.first { $0.name == "RecordParser" })
    #expect(!amounts.dependencies.contains(records.name) && !records.dependencies.contains(amounts.name))
  }

  @Test("A file imports only what its target depends on")
  func imports() throws {
    let own = Set(targets.map(\.name))
    var count = 0
    for target in targets {
      for file in Repository.files(below: target.folder, ending: ".swift") {
        for line in try importLines(of: file) where own.contains(line.module) {
          count += 1
          #expect(
            target.dependencies.contains(line.module),
            "\(target.name)/\(file.lastPathComponent) imports \(line.module)")
        }
      }
    }
    #expect(count > 50, "import lines were not found")
  }

  /// Modules of C, and the only target that may import each.
  private static let owners = ["CPageReader": "PageReader", "CXlsxWriter": "WorkbookWriter"]

  @Test("Each module of C has one owner, who hides it")
  func languageBorder() throws {
    var found: Set<String> = []
    for target in targets {
      for file in Repository.files(below: target.folder, ending: ".swift") {
        for line in try importLines(of: file) where line.module.contains(/^C[A-Z]/) {
          found.insert(line.module)
          #expect(Self.owners[line.module] == target.name, "\(file.path) imports \(line.module)")
          #expect(
            line.access == "internal", "\(file.lastPathComponent) must write `internal import \(line.module)`")
        }
      }
    }
    #expect(found == Set(Self.owners.keys))
  }

  @Test("One target knows the database, one the workbook")
  func formats() throws {
    for target in targets {
      for file in Repository.files(below: target.folder, ending: ".swift") {
        let text = try Repository.text(of: file)
        if target.name != "DatabaseWriter" { #expect(!text.contains("import GRDB"), "\(file.path)") }
        if target.name != "WorkbookWriter" {
          #expect(!text.contains(/\b(lxw|worksheet|workbook)_\w+\(/), "\(file.path)")
        }
      }
    }
  }

  @Test("The header that Swift sees is plain C")
  func plainHeader() throws {
    let folder = Repository.root.appendingPathComponent("Sources/CPageReader/include")
    let headers = Repository.files(below: folder, ending: ".h")
    #expect(headers.count == 1)
    for header in headers {
      let text = try Repository.text(of: header)
      let includes = text.matches(of: /#include <([^>]+)>/).map { String($0.1) }
      #expect(Set(includes).isSubset(of: ["stdbool.h", "stddef.h", "stdint.h"]))
      #expect(!text.contains(/\b(G[A-Z]\w+|Poppler\w+|cairo_\w+)\s*\*/), "a type of a library crosses the header")
    }
  }

  @Test("Only the page reader's C knows poppler and cairo")
  func libraries() throws {
    for file in Repository.files(below: Repository.root.appendingPathComponent("Sources"), ending: ".c") {
      #expect(file.deletingLastPathComponent().lastPathComponent == "CPageReader")
    }
    for target in targets where !["CPoppler", "CPageReader"].contains(target.name) {
      for file in Repository.files(below: target.folder, ending: ".swift") {
        #expect(!(try Repository.text(of: file)).contains(/\b(poppler|cairo)_\w+\(/), "\(file.lastPathComponent)")
      }
    }
  }

  /// A reader sees a file as a whole; what has grown beyond it is about two things.
  private static let mostLines = 250

  @Test("No file is too long to be read at once, but for tables that a script makes")
  func sizes() throws {
    for target in targets {
      for file in Repository.files(below: target.folder, ending: ".swift") {
        let text = try Repository.text(of: file)
        guard !text.hasPrefix("// Made by Scripts/") else { continue }
        #expect(text.count { $0 == "\n" } <= Self.mostLines, "\(file.lastPathComponent)")
      }
    }
  }

  @Test("Phases know nothing of the command line, and the command nothing of the phases")
  func command() throws {
    for target in targets where target.name != "pdf2budget" {
      for file in Repository.files(below: target.folder, ending: ".swift") {
        #expect(!(try importLines(of: file)).contains { $0.module == "ArgumentParser" }, "\(file.lastPathComponent)")
      }
    }
    let command = try #require(targets.first { $0.name == "pdf2budget" })
    let phases: Set = ["PageReader", "Tokenizer", "TableLayout", "StatementParser", "RecordParser"]
    #expect(phases.isDisjoint(with: command.dependencies))
  }

  /// Targets whose interface a product of the package gives.
  private static let offered: Set = ["PageModel", "BudgetModel", "BudgetPipeline", "BudgetWriters"]

  @Test("What no program outside can import is not public")
  func access() throws {
    for target in targets where !Self.offered.contains(target.name) {
      for file in Repository.files(below: target.folder, ending: ".swift") {
        let text = try Repository.text(of: file)
        #expect(
          !text.contains(/(?m)^\s*(?:@\w+\s+)*public\b/), "\(target.name)/\(file.lastPathComponent): `package` will do")
      }
    }
  }
}
