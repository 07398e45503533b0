// Libraries print on standard error, past everybody. Who reads it as JSON, or looks at a terminal, must not meet that.

import Foundation
import TestSupport
import Testing

@Suite("What libraries print")
struct LibraryWordsTests {
  private static let sample = Repository.samples.appendingPathComponent("clipped.pdf").path

  /// Lines of standard error, each an object. Fontconfig prints an error where its settings are missing.
  private func entries(_ arguments: String) throws -> [[String: Any]] {
    let run = try Program.shell("FONTCONFIG_FILE=/none \"$PDF2BUDGET\" -v --log-format json \(arguments) >/dev/null")
    return try run.errors.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  @Test("It is told as a note of the page, by one process or by a worker", arguments: ["", "'\(sample)'"])
  func notes(second: String) throws {
    let said = try entries("'\(Self.sample)' \(second)")
    let complaints = said.filter { $0["id"] as? String == "reader.damaged-content" }
    #expect(complaints.contains { ($0["message"] as? String)?.contains("Fontconfig error") == true })
  }

  @Test("A batch and a stream say nothing that is not theirs")
  func batch() throws {
    let folder = try TemporaryFolder()
    let batch = try Program.shell(
      "FONTCONFIG_FILE=/none \"$PDF2BUDGET\" batch -q '\(Self.sample)' -o out.csv", in: folder.url)
    #expect(batch.errors.isEmpty)
    let stream = try Program.shell("echo '\(Self.sample)' | FONTCONFIG_FILE=/none \"$PDF2BUDGET\" stream")
    #expect(stream.errors.isEmpty)
    #expect(stream.text.contains("Fontconfig error"))
  }

  #if os(Linux)
    @Test(
      "However little memory there is, a run comes to an end",
      arguments: ["batch -q -j1", "-q", "debug tokens --page 1"])
    func memory(command: String) throws {
      let folder = try TemporaryFolder()
      let output = command.hasPrefix("batch") ? "-o $megabytes.csv" : ""
      // From what is too little to start to what is enough. Fontconfig waits for its own lock where it gets no memory: the
      // time limit ends that.
      let run = try Program.shell(
        """
        for megabytes in $(seq 70 2 180) 400; do
          (ulimit -v $((megabytes * 1024))
            timeout -s KILL 60 "$PDF2BUDGET" \(command) --timeout 10 '\(Self.sample)' \(output)) >/dev/null 2>&1
          echo $?
        done
        """, in: folder.url)
      let statuses = run.text.split(separator: "\n").map(String.init)
      #expect(statuses.count == 57)
      // That of a process that timeout killed: threads of the tests hold SIGTERM back.
      #expect(!statuses.contains("137"))
      #expect(statuses.last == "0")
      if command.hasPrefix("batch") { #expect(statuses.contains("71")) }
    }
  #endif
}
