// Folders of outputs: where a path lies, and how what is missing of it is made.

import OutputFile
import TestSupport
import Testing

@Suite("Folders")
struct FolderTests {
  @Test(
    "What a path lies in",
    arguments: [
      ("x", ""), ("", ""), ("x/", ""), ("/", "/"), ("/x", "/"), ("//x", "/"), ("a/x", "a"), ("a//x/", "a"),
      ("/a/b/x", "/a/b"),
      ("决/算", "决"), ("a/\u{301}x", "a"),
    ])
  func parents(path: String, folder: String) {
    #expect(parentFolder(of: path) == folder)
  }

  @Test("It is made with those above it, also if it is there")
  func made() throws {
    let folder = try TemporaryFolder()
    for _ in 1...2 { try makeFolder(folder["a/b/c"].path + "/") }
    #expect(folder.contents == ["a"])
    try makeFolder("/")
  }
}
