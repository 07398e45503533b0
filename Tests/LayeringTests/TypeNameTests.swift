// A word that means two things among the types sends a reader to the wrong file, and a type that is called like its
// module cannot be told from it: `Module.Type` then looks inside the type.

import Foundation
import TestSupport
import Testing

@Suite("Names of types")
struct TypeNameTests {
  private struct Declaration {
    var name: String
    var module: String
    var isNested: Bool
  }

  private let modules: Set<String>
  private let types: [Declaration]

  init() throws {
    let targets = try PackageTarget.all()
    modules = Set(targets.map(\.name))
    let line =
      /(?m)^( *)(?:@\w+ )*(?:(?:public|package|private|fileprivate|final|indirect) )*(?:struct|enum|class|protocol|actor|typealias) (\w+)/
    types = try targets.flatMap { target in
      try Repository.files(below: target.folder, ending: ".swift").flatMap { file in
        try Repository.text(of: file).matches(of: line).map {
          Declaration(name: String($0.2), module: target.name, isNested: !$0.1.isEmpty)
        }
      }
    }
  }

  @Test("No type is called like a module")
  func modulesAndTypes() {
    #expect(types.count > 200, "declarations were not found")
    for type in types { #expect(!modules.contains(type.name), "\(type.name) in \(type.module)") }
  }

  @Test("A type that stands by itself has its name alone, also among those inside others")
  func oneMeaning() {
    let count = Dictionary(types.map { ($0.name, 1) }, uniquingKeysWith: +)
    for type in types where !type.isNested { #expect(count[type.name] == 1, "\(type.name) in \(type.module)") }
  }
}
