// How a batch ends before its time, and what it says while it works.

import Foundation
import TestSupport
import Testing

@Suite("A batch that is interrupted")
struct BatchEndTests {
  private let folder: TemporaryFolder

  /// So many documents that no batch is done before it is interrupted.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder["in"], withIntermediateDirectories: true)
    let sample = try Data(contentsOf: Repository.samples.appendingPathComponent("long-plain.pdf"))
    for number in 100..<300 { try (sample + Data("% \(number)\n".utf8)).write(to: folder["in/\(number).pdf"]) }
  }

  /// Starts a batch as `$batch` and waits until it has a piece; `$workers` are its children. Later, `ended` waits for
  /// these.
  private static let start = """
    "$PDF2BUDGET" batch in -o out.csv -j2 2>errors & batch=$!
    until ls out.csv.pdf2budget/pieces/*/* >/dev/null 2>&1; do sleep 0.05; done
    workers=$(ps -A -o pid=,ppid= | awk -v p=$batch '$2 == p { print $1 }')
    [ -n "$workers" ] || { echo no workers; exit 1; }
    ended() {
      for worker in $workers; do
        for i in $(seq 200); do kill -0 $worker 2>/dev/null || continue 2; sleep 0.05; done
        echo $worker lives on
      done
    }

    """

  @Test("A signal ends it cleanly; the same command goes on", arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func signal(name: String, status: Int) throws {
    let run = try Program.shell(Self.start + "kill -\(name) $batch; wait $batch; echo $?; ended", in: folder.url)
    #expect(run.text == "\(status)\n")
    let errors = try Repository.text(of: folder["errors"])
    #expect(
      errors.contains(
        /^Interrupted after \d+ of 200 PDFs\. The same command goes on from there: finished work lies in out\.csv\.pdf2budget\.\n$/
      ))
    #expect(folder.contents == ["errors", "in", "out.csv.pdf2budget"])
  }

  @Test("Killed, it leaves no worker behind and no output; a second batch waits for its turn")
  func killed() throws {
    let run = try Program.shell(
      Self.start + """
        "$PDF2BUDGET" batch in/100.pdf -o out.csv; echo $?
        kill -KILL $batch; wait $batch 2>/dev/null; ended
        "$PDF2BUDGET" batch in/100.pdf -o out.csv -q; echo $?
        """, in: folder.url)
    #expect(run.text == "74\n0\n")
    #expect(run.errors.contains("another pdf2budget batch works on it (process "))
    #expect(CSV.rows(try Repository.text(of: folder["out.csv"])).count > 100)
  }

  @Test("nohup lets it live on when its terminal closes")
  func nohup() throws {
    let run = try Program.shell(
      "trap '' HUP\n" + Self.start + "kill -HUP $batch; sleep 0.3; kill -TERM $batch; wait $batch; echo $?",
      in: folder.url)
    #expect(run.text == "143\n")
  }

  @Test("On a terminal a bar shows how far it is, how fast, and how long it will take")
  func terminal() throws {
    let python = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
    let run = try Program.shell(
      "python3 -c '\(python)' \"$PDF2BUDGET\" batch in/10*.pdf -o out.csv -j1", in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains(/\r\u{1B}\[K\[#*-*\] \d+\/10, \d+\.\d\/s, \d+ s left/))
    #expect(run.text.contains("\r\u{1B}[Kout.csv: 10 PDFs, 10 of them read now, "))
  }

  @Test("Elsewhere it says plain lines, and with --quiet errors only")
  func plain() throws {
    let some = Repository.names(in: folder["in"], ending: ".pdf").prefix(3).map { "in/\($0).pdf" }
    let run = try Program.run(["batch", "-o", "out.csv"] + some, in: folder.url)
    #expect(
      run.errors.contains(/^out\.csv: 3 PDFs, 3 of them read now, \d+ amounts, \d+ s\nFinished work lies in .+\n$/))
    #expect(try Program.run(["batch", "-q", "-o", "out.csv"] + some, in: folder.url).errors.isEmpty)
  }

  @Test("Killed again and again, it comes to the same end")
  func killTest() throws {
    let run = try Program.shell("Scripts/kill_test.py --kills 2 --format csv,sqlite \"$PDF2BUDGET\" Samples")
    #expect(run.status == 0, "\(run.text)\(run.errors)")
  }
}
