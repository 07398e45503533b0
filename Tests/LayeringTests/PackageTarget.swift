// What Package.swift says of the targets under Sources, in its order.

import Foundation
import TestSupport

struct PackageTarget {
  var name: String
  /// Names of other targets of the package.
  var dependencies: Set<String>

  var folder: URL { Repository.root.appendingPathComponent("Sources/\(name)") }

  static func all() throws -> [PackageTarget] {
    let text = try Repository.text(of: Repository.root.appendingPathComponent("Package.swift"))
    let kind = /\.(target|executableTarget|systemLibrary|testTarget)\(/
    let starts = text.matches(of: kind).map(\.range)
    let ends = starts.dropFirst().map(\.lowerBound) + [text.endIndex]
    let blocks = zip(starts, ends).map { text[$0.lowerBound..<$1] }
    return blocks.filter { !$0.contains("Tests/") && !$0.hasPrefix(".testTarget") }.compactMap { block in
      guard let name = block.firstMatch(of: /name: "(\w+)"/) else { return nil }
      // Products of other packages end the list of our own.
      let list = block.firstMatch(of: /dependencies: \[([^\]]*)/)?.1 ?? ""
      let own = list.prefix(upTo: list.firstRange(of: ".product")?.lowerBound ?? list.endIndex)
      return PackageTarget(name: String(name.1), dependencies: Set(own.matches(of: /"(\w+)"/).map { String($0.1) }))
    }
  }
}

/// The modules that a file imports, with the access of each import.
func importLines(of file: URL) throws -> [(access: String?, module: String)] {
  let line = /(?m)^(?:@\w+\s+)?(?:(public|package|internal|fileprivate|private)\s+)?import\s+(?:\w+\s+)?(\w+)\s*$/
  return try Repository.text(of: file).matches(of: line).map { ($0.1.map(String.init), String($0.2)) }
}
