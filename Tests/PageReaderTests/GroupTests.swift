// Pages that were put into a sheet by a program that stamps or joins: all of each is a transparency group.

import Foundation
import PageModel
import PageReader
import TestSupport
import Testing

@Suite("Transparency groups")
struct GroupTests {
  /// A frame, a header that is parted from its row, and bold print whose strokes are wider than its letters.
  private static let table =
    "1 w 20 20 160 60 re S 20 50 m 180 50 l S 100 20 m 100 80 l S "
    + TinyPDF.text("1,624.35", x: 30, y: 30) + "2 Tr 0.8 w " + TinyPDF.text("HEAD EEEE", x: 104, y: 60)

  private func page(_ content: String, objects: [String] = []) throws -> Page {
    try readingAlone {
      let page = TinyPDF.Page(content, resources: "/XObject << /Fm 100 0 R >>")
      return try #require(try DocumentReader(data: TinyPDF.data([page], objects: objects)).page(1))
    }
  }

  private func group(of content: String) -> String {
    "<< /Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency >> "
      + "/Resources << /Font << /F1 3 0 R >> >> /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  @Test("Its lines are rules and its text is seen, as if it had been drawn on the page")
  func lines() throws {
    let (plain, grouped) = (try page(Self.table), try page("/Fm Do", objects: [group(of: Self.table)]))
    #expect(plain.rules.count == 6 && grouped.rules.count == 6)
    for (rule, found) in zip(plain.rules, grouped.rules) {
      #expect(rule.axis == found.axis)
      for (place, seen) in [(rule.position, found.position), (rule.start, found.start), (rule.end, found.end)] {
        #expect(abs(place - seen) <= 1.5)
      }
    }
    #expect(grouped.glyphs.map(\.scalar) == plain.glyphs.map(\.scalar))
    #expect(grouped.glyphs.allSatisfy { $0.isVisible && $0.source == .text && $0.doubts.isEmpty })
  }

  @Test("Ink beside a number that its text does not name is in doubt there too")
  func unnamed() throws {
    let content = TinyPDF.text("1,624.35", x: 30, y: 30) + "0 g 72 30 3 7 re f "
    let found = try page("/Fm Do", objects: [group(of: content)])
    #expect(found.glyphs.contains { $0.scalar == Glyph.unnamed && $0.doubts == .unnamedInk })
  }
}
