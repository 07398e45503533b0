// Which PDFs a batch finds.

import BudgetPipeline
import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite("Inputs of a batch")
struct BatchInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["b.pdf", "a/y.PDF", "a/x.pdf", "a/notes.txt", "c.pdf/z.pdf", ".hidden.pdf", "pdf"] {
      let file = folder[name]
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
  }

  /// Found below the folder, without its name.
  private func found(_ names: [String] = [""]) -> [String] {
    let root = folder.url.path + "/"
    return BatchInputs.find(names.map { RawPath(root + $0) }).map { String($0.path.text.dropFirst(root.count)) }
  }

  private static let all = [".hidden.pdf", "a/x.pdf", "a/y.PDF", "b.pdf", "c.pdf/z.pdf"]

  @Test("All PDFs below a folder, sorted")
  func walk() { #expect(found() == Self.all) }

  @Test("Once for each time that they are named")
  func named() {
    #expect(
      found(["b.pdf", "a", "a/", "b.pdf", "none.pdf"]).map { $0.replacing("//", with: "/") } == [
        "b.pdf", "a/x.pdf", "a/y.PDF", "a/x.pdf", "a/y.PDF", "b.pdf", "none.pdf",
      ])
  }

  @Test("Links make no circle, and those that lead nowhere are inputs that will fail")
  func links() throws {
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder["a/up"].path, withDestinationPath: "..")
    try files.createSymbolicLink(atPath: folder["a/self"].path, withDestinationPath: "self")
    try files.createSymbolicLink(atPath: folder["dead.pdf"].path, withDestinationPath: "nowhere")
    #expect(found().sorted() == (Self.all + ["dead.pdf"]).sorted())
  }

  @Test("Names of outputs begin below one folder, or with the names of several, slash or not")
  func outputNames() {
    let root = folder.url.path
    func names(_ paths: [String]) -> [String] {
      BatchInputs.find(paths.map { RawPath("\(root)/\($0)") }).map { String(decoding: $0.name, as: UTF8.self) }
    }
    #expect(names(["a"]) == ["x.pdf", "y.PDF"])
    #expect(names(["a/"]) == ["x.pdf", "y.PDF"])
    #expect(names(["a", "c.pdf/"]) == ["a/x.pdf", "a/y.PDF", "c.pdf/z.pdf"])
  }

  @Test("Names that are no text are found", .enabled(if: isLinux))
  func bytes() throws {
    let path = RawPath(folder.url.path).appending([0xFF] + Array(".pdf".utf8))
    let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT, 0o644) }
    #expect(descriptor >= 0)
    close(descriptor)
    #expect(BatchInputs.find([RawPath(folder.url.path)]).contains { $0.path == path })
    #expect(BatchInputs.find([path]).map(\.path) == [path])
  }

  @Test("A list as any editor writes it")
  func list() throws {
    try Data("\u{FEFF}a b.pdf\r\n\r\n决算.pdf\nlast.pdf".utf8).write(to: folder["list"])
    let inputs = try BatchInputs.list(RawPath(folder["list"].path))
    #expect(inputs.map(\.path.text) == ["a b.pdf", "决算.pdf", "last.pdf"])
  }

  @Test("A list that cannot be read", arguments: ["none", ""])
  func noList(name: String) {
    #expect(throws: InputProblem.self) { try BatchInputs.list(RawPath(folder.url.path + "/" + name)) }
  }

  @Test("A list in UTF-16 with Windows' line ends", arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func wideList(encoding: String.Encoding) throws {
    let text = "\u{FEFF}决算/a.pdf\r\n\r\nb.pdf"
    try #require(text.data(using: encoding)).write(to: folder["list"])
    #expect(try BatchInputs.list(RawPath(folder["list"].path)).map(\.path.text) == ["决算/a.pdf", "b.pdf"])
  }

  @Test("What is no ordinary file is not read")
  func special() throws {
    #expect(mkfifo(folder["fifo.pdf"].path, 0o600) == 0)
    for name in ["fifo.pdf", "a"] {
      #expect {
        try RawPath(folder[name].path).contents()
      } throws: { ($0 as? InputProblem)?.id == "input.unreadable" }
    }
    #expect {
      try RawPath(bytes: Array(folder["b.pdf"].path.utf8) + [0]).contents()
    } throws: { "\($0)".contains("missing") }
  }
}

#if os(Linux)
  private let isLinux = true
#else
  /// Its file systems take names that are text only.
  private let isLinux = false
#endif
