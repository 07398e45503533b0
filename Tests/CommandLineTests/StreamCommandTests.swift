// `pdf2budget stream` as a process: a line for a line, at once, to the end.

import Foundation
import TestSupport
import Testing

@Suite("Stream command")
struct StreamCommandTests {
  private let folder: TemporaryFolder
  private static let sample = Repository.samples.appendingPathComponent("clipped.pdf").path

  init() throws { folder = try TemporaryFolder() }

  /// What comes of some bytes.
  private func stream(_ input: [UInt8], _ options: String = "") throws -> [[String: Any]] {
    try Data(input).write(to: folder["input"])
    let run = try Program.shell("\"$PDF2BUDGET\" stream \(options) < input", in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.isEmpty || run.text.hasSuffix("\n"))
    return try run.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func error(_ answer: [String: Any]) -> String? { (answer["error"] as? [String: String])?["id"] }

  @Test("An answer is the document as convert has it, with its path")
  func document() throws {
    let answers = try stream(Array(Self.sample.utf8))
    var alone = try Program.run(["-q", "--format", "json", Self.sample]).text
    alone = "{\"path\":\"\(Self.sample)\"," + alone.dropFirst()
    let expected = try JSONSerialization.jsonObject(with: Data(alone.utf8)) as? NSDictionary
    #expect(answers.count == 1)
    #expect(answers.first.map { $0 as NSDictionary } == expected)
  }

  @Test("Facts alone are those of the document; kinds and pages hold for all lines but those that say their own")
  func facts() throws {
    let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path
    let whole = try #require(try stream(Array(sample.utf8)).first)
    let facts = try #require(try stream(Array(sample.utf8), "--emit facts").first)
    #expect(facts.keys.sorted() == ["document", "facts", "path"])
    for key in facts.keys { #expect(facts[key] as? NSObject == whole[key] as? NSObject) }
    let lines = "\(sample)\n{\"path\": \"\(sample)\", \"pages\": \"1-20\"}\nnone.pdf"
    let some = try stream(Array(lines.utf8), "--emit facts --table three_public --pages 1-8")
    let tables = some.map { Set(($0["facts"] as? [[String: Any]] ?? []).compactMap { $0["table"] as? String }) }
    #expect(tables == [[], ["three_public"], []])
    #expect(error(some[0]) == nil && (some[0]["facts"] as? [Any])?.isEmpty == true)
    #expect(error(some[2]) == "input.missing")
  }

  @Test("Nothing in, nothing out", arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}\n"])
  func nothing(input: String) throws { #expect(try stream(Array(input.utf8)).isEmpty) }

  @Test("Every line has its answer, in order, whatever it is", arguments: ["", "-j3"])
  func answers(options: String) throws {
    let broken = Repository.brokenSamples.path
    try FileManager.default.createDirectory(at: folder["folder.pdf"], withIntermediateDirectories: true)
    #expect(mkfifo(folder["fifo.pdf"].path, 0o600) == 0)
    let lines: [(String, String?)] = [
      ("\u{FEFF}\(Self.sample)", nil), ("none.pdf", "input.missing"), ("folder.pdf", "input.unreadable"),
      ("fifo.pdf", "input.unreadable"), ("/dev/zero", "input.unreadable"), ("\(broken)/empty.pdf", "input.not-pdf"),
      ("{\"path\"", "stream.bad-line"), ("{\"path\": \"\(Self.sample)\"}\r", nil), ("\u{0}", "input.missing"),
      ("{\"path\": \"\(broken)/encrypted.pdf\"}", "input.encrypted"),
      ("{\"path\": \"\(broken)/encrypted.pdf\", \"password\": \"budget\"}", nil),
      ("{\"path\": \"\(Self.sample)\", \"pages\": \"7-3\"}", "stream.bad-line"),
      ("{\"path\": \"\(Self.sample)\", \"pages\": \"99\"}", "input.no-such-pages"),
      (String(repeating: "x", count: 200_000), "input.unreadable"), (Self.sample, nil),
    ]
    let answers = try stream(Array(lines.map(\.0).joined(separator: "\n").utf8), options)
    #expect(answers.map(error) == lines.map(\.1))
    for answer in answers where error(answer) != nil {
      #expect(answer.keys.sorted() == ["error", "file", "path"])
      #expect((answer["error"] as? [String: String])?["message"]?.isEmpty == false)
    }
  }

  @Test("A name that is no text")
  func bytes() throws {
    let answers = try stream([0x61, 0xFF] + Array(".pdf\n".utf8))
    #expect(answers.map(error) == ["input.missing"])
    #expect(answers.first?["path"] as? String == #"a\xFF.pdf"#)
  }

  @Test("The password of the command is for inputs that bring none")
  func password() throws {
    let path = Repository.brokenSamples.appendingPathComponent("encrypted.pdf").path
    let lines = [path, "{\"path\":\"\(path)\",\"password\":\"wrong\"}"].joined(separator: "\n")
    #expect(try stream(Array(lines.utf8), "--password budget").map(error) == [nil, "input.encrypted"])
  }

  @Test("Who asks and waits is answered before the next question")
  func conversation() throws {
    let run = try Program.shell(
      """
      mkfifo questions answers
      "$PDF2BUDGET" stream < questions > answers & stream=$!
      exec 3> questions 4< answers
      for file in '\(Self.sample)' none.pdf '\(Self.sample)'; do
        echo "$file" >&3
        IFS= read -r -t 30 answer <&4 || { kill $stream; exit 1; }
        case $answer in *'"error":'*) echo error ;; '{"path":'*) echo document ;; esac
      done
      exec 3>&-
      wait $stream
      """, in: folder.url)
    #expect(run.status == 0)
    #expect(run.text == "document\nerror\ndocument\n")
  }

  @Test("It ends when its reader goes away, even while nobody asks")
  func readerGone() throws {
    let run = try Program.shell(
      """
      mkfifo questions
      { "$PDF2BUDGET" stream < questions; echo $? > status; } | head -c 0 &
      exec 3> questions
      wait
      cat status
      echo none.pdf | "$PDF2BUDGET" stream | true
      echo ${PIPESTATUS[1]}
      """, in: folder.url)
    #expect(run.text == "0\n0\n")
    #expect(run.errors.isEmpty)
  }

  @Test("An output that cannot be written")
  func full() throws {
    let run = try Program.shell(
      """
      (ulimit -f 0; echo none.pdf | "$PDF2BUDGET" stream > out; exit ${PIPESTATUS[1]}) 2>&1 | cat
      echo ${PIPESTATUS[0]}
      """, in: folder.url)
    #expect(run.text.contains("standard output cannot be written: "))
    #expect(run.text.hasSuffix("\n74\n"))
  }

  @Test("Killed, it leaves no worker behind", arguments: ["KILL", "INT", "TERM"])
  func killed(signal: String) throws {
    let run = try Program.shell(
      """
      mkfifo questions answers
      exec 5<> questions 6<> answers
      python3 -c '
      import os, signal, sys
      # A shell lets what it starts in the background ignore SIGINT, and threads of the tests block most signals.
      signal.signal(signal.SIGINT, signal.SIG_DFL)
      signal.pthread_sigmask(signal.SIG_SETMASK, [])
      os.execv(sys.argv[1], sys.argv[1:])' "$PDF2BUDGET" stream <&5 >&6 5<&- 6<&- & stream=$!
      echo none.pdf >&5
      IFS= read -r -t 30 answer <&6 || exit 1
      workers=$(ps -A -o pid=,ppid= | awk -v p=$stream '$2 == p { print $1 }')
      [ -n "$workers" ] || exit 1
      kill -\(signal) $stream; wait $stream 2>/dev/null
      for i in $(seq 200); do kill -0 $workers 2>/dev/null || { echo gone; exit; }; sleep 0.05; done
      """, in: folder.url)
    #expect(run.text == "gone\n")
  }
}
