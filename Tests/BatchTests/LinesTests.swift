// Lines through a descriptor.

import Foundation
import OutputFile
import TestSupport
import Testing

@testable import Batch

@Suite("Lines")
struct LinesTests {
  /// All lines that come of some bytes.
  private func lines(_ bytes: [UInt8], longest: Int = .max) throws -> [String] {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: folder["lines"])
    let descriptor = open(folder["lines"].path, O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, longest: longest)
    var lines: [String] = []
    while case .line(let line) = reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  @Test("The last line needs no end, and empty ones count")
  func plain() throws {
    #expect(try lines(Array("a\n\nb".utf8)) == ["a", "", "b"])
    #expect(try lines(Array("a\n".utf8)) == ["a"])
    #expect(try lines([]).isEmpty)
  }

  @Test("A line longer than what is read at once is whole")
  func long() throws {
    let long = String(repeating: "x", count: 300_000)
    #expect(try lines(Array("a\n\(long)\nb".utf8)) == ["a", long, "b"])
  }

  @Test("A line beyond all bounds is cut, and the next is whole", arguments: [5, 70_000, 300_000])
  func endless(length: Int) throws {
    let long = String(repeating: "x", count: length)
    #expect(try lines(Array("a\n\(long)\nbc\n".utf8), longest: 4) == ["a", "xxxx", "bc"])
  }

  @Test("Nothing within the time, then a line in two parts, then the end")
  func waiting() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    var reader = LineReader(descriptor: ends[0])
    guard case .nothing = reader.next(milliseconds: 10) else { throw Unexpected() }
    #expect(writeAll(Data("ab".utf8), to: ends[1]))
    guard case .nothing = reader.next(milliseconds: 10) else { throw Unexpected() }
    #expect(writeAll(Data("c\nd".utf8), to: ends[1]))
    guard case .line(let first) = reader.next() else { throw Unexpected() }
    #expect(first == Array("abc".utf8))
    close(ends[1])
    guard case .line(let last) = reader.next() else { throw Unexpected() }
    #expect(last == Array("d".utf8))
    guard case .end = reader.next() else { throw Unexpected() }
  }

  @Test("What cannot be read ends")
  func unreadable() throws {
    let descriptor = open("/", O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor)
    guard case .end = reader.next() else { throw Unexpected() }
  }

  @Test("A pipe without a reader is abandoned")
  func abandoned() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(!isAbandoned(ends[1]))
    close(ends[0])
    #expect(isAbandoned(ends[1]))
    close(ends[1])
  }

  @Test("A line of a list as Windows or an editor may have written it")
  func trimming() {
    #expect(trimmed([0xEF, 0xBB, 0xBF] + Array("a b\r".utf8), isFirst: true) == Array("a b".utf8))
    #expect(trimmed([0xEF, 0xBB, 0xBF], isFirst: false) == [0xEF, 0xBB, 0xBF])
    #expect(trimmed(Array("\r".utf8), isFirst: false).isEmpty)
  }

  private struct Unexpected: Error {}
}

@Suite("Requests of a stream")
struct StreamRequestTests {
  @Test("A path, or an object")
  func good() throws {
    #expect(try StreamRequest.parse(Array("a b.pdf".utf8)).get().path.text == "a b.pdf")
    let request = try StreamRequest.parse(Array(#"{"path":"决算.pdf","password":"x","pages":"5-12"}"#.utf8)).get()
    #expect(request.path.text == "决算.pdf")
    #expect(request.password == "x")
    #expect(request.pages == "5-12")
    #expect(try StreamRequest.parse([0xFF]).get().path.bytes == [0xFF])
  }

  @Test("A bad line", arguments: ["{", "{}", #"{"path":1}"#, #"{"path":"a""#, #"{"path":"a","pages":"7-3"}"#])
  func bad(line: String) {
    #expect(throws: StreamRequest.Bad.self) { try StreamRequest.parse(Array(line.utf8)).get() }
  }

  @Test("A password is not repeated")
  func password() {
    #expect {
      try StreamRequest.parse(Array(#"{"path":"a.pdf","password":"secret","pages":"x"}"#.utf8)).get()
    } throws: { error in
      (error as? StreamRequest.Bad)?.path.text == "a.pdf"
    }
  }
}
