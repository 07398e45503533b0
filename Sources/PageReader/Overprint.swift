// Words of another colour that were laid over the page's own when it was finished: the round words of a red stamp, a
// watermark of ordinary size. To the text layer they are text like any other, and their letters would fall into labels and
// headers, where no sum notices them. What belongs to a table stands in lines between its rules, whatever its colour; what
// is laid over it does not care where they are. docs/reader.md, "What is seen".

import PageModel

internal import CPageReader

struct Overprint {
  private let raw: UnsafeMutablePointer<page_reader_page>
  private let places: BoxRaster
  private let rules: [RulingLine]

  private enum Limits {
    /// Fewer letters than this may touch a rule or other text by accident, being too long for their cell.
    static let fewestCrossed = 2
    /// One letter in so many must lie across rules or other text.
    static let crossedShare = 3
    /// Fewer letters than this are no arc.
    static let fewestAdrift = 4
    /// Of a text so many letters tell.
    static let sample = 100
    /// The part of a letter's box, on each side, that is no ink: neighbours and rules may lie there.
    static let margin = 0.2
    /// How far its neighbour may be off its line or its column, in parts of its size.
    static let offLine = 0.25
    /// How much higher, in sizes, the box of a slanted word is than that of one of its letters, and than any upright letter's.
    static let slant = 0.2
    /// How far apart letters of one word are set at the most, in sizes: those of a stamp stand wide.
    static let widest = 6.0
  }

  init(_ raw: UnsafeMutablePointer<page_reader_page>, places: BoxRaster, rules: [RulingLine]) {
    self.raw = raw
    self.places = places
    self.rules = rules
  }

  /// Letters that look alike.
  private struct Style: Hashable {
    var colour: UInt32
    var font: Int
    var size: Double
  }

  /// The letters that are laid over the page, and those of their colour between them: the flat words of a stamp below its
  /// round ones.
  func letters(of glyphs: [Glyph]) -> Set<Int> {
    let visible = glyphs.indices.filter { glyphs[$0].isVisible }
    let colours = Dictionary(grouping: visible, by: colour)
    guard colours.count > 1, let usual = usual(of: colours, glyphs) else { return [] }
    var found: Set<Int> = []
    for (colour, letters) in colours where colour != usual {
      let styles = Dictionary(grouping: letters) { style(of: $0, glyphs) }
      let laid = styles.values.filter { isLaidOver($0, glyphs) }.flatMap { $0 }
      guard let area = laid.map({ glyphs[$0].box }).union() else { continue }
      // Those of them that text of the page hides are laid over it as well: they must not hide that text.
      found.formUnion(glyphs.indices.filter { self.colour($0) == colour && area.contains(centreOf: glyphs[$0].box) })
    }
    return found
  }

  private func style(of index: Int, _ glyphs: [Glyph]) -> Style {
    Style(colour: colour(index), font: glyphs[index].font, size: (glyphs[index].size * 2).rounded())
  }

  private func colour(_ index: Int) -> UInt32 { raw.pointee.glyphs[index].colour }

  private func isLaidOver(_ letters: [Int], _ glyphs: [Glyph]) -> Bool {
    let crossed = letters.count { isCrossed($0, glyphs) }
    if crossed >= Limits.fewestCrossed, crossed * Limits.crossedShare >= letters.count { return true }
    return areAdrift(letters, glyphs)
  }

  /// The colour of the page's own text: that of most letters. A small watermark all over a page may have more.
  private func usual(of colours: [UInt32: [Int]], _ glyphs: [Glyph]) -> UInt32? {
    let byCount = colours.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return (byCount.first { !areAdrift($0.value, glyphs) } ?? byCount.first)?.key
  }

  /// Whether most of the letters stand neither in lines nor in columns.
  private func areAdrift(_ letters: [Int], _ glyphs: [Glyph]) -> Bool {
    let own = Set(letters)
    let sample = stride(from: 0, to: letters.count, by: max(1, letters.count / Limits.sample)).map { letters[$0] }
    // Fonts differ in the height of their boxes.
    let lowest = Dictionary(letters.map { (style(of: $0, glyphs), glyphs[$0].box.height) }, uniquingKeysWith: min)
    let adrift = sample.count { index in
      isSlanted(glyphs[index], lowest: lowest[style(of: index, glyphs)] ?? 0) || isAdrift(index, among: own, glyphs)
    }
    return adrift >= Limits.fewestAdrift && adrift * 2 > sample.count
  }

  /// Whether a rule or a letter of another colour goes through the middle of a letter.
  private func isCrossed(_ index: Int, _ glyphs: [Glyph]) -> Bool {
    let box = Self.middle(of: glyphs[index].box)
    let isRuled = rules.contains { rule in
      rule.axis == .horizontal
        ? box.y0 < rule.position && rule.position < box.y1 && rule.start < box.x1 && box.x0 < rule.end
        : box.x0 < rule.position && rule.position < box.x1 && rule.start < box.y1 && box.y0 < rule.end
    }
    if isRuled { return true }
    return !places.near(box) { other, place in
      guard glyphs[other].isVisible, colour(other) != colour(index) else { return false }
      let ink = Self.middle(of: place)
      return ink.horizontalOverlap(box) > 0 && ink.verticalOverlap(box) > 0
    }.isEmpty
  }

  /// Whether a letter is of a slanted word: the library gives all letters of such a word its height, and letters of one font
  /// that stand upright are of one.
  private func isSlanted(_ glyph: Glyph, lowest: Double) -> Bool {
    let margin = glyph.size * Limits.slant
    return glyph.size > 0 && glyph.box.height > lowest + margin && glyph.box.height > glyph.size + margin
  }

  /// Whether the nearest letter of its kind stands neither on its line nor in its column.
  private func isAdrift(_ index: Int, among letters: Set<Int>, _ glyphs: [Glyph]) -> Bool {
    let own = glyphs[index].box
    let size = max(own.width, own.height)
    func distance(_ box: Box) -> Double { max(abs(box.midX - own.midX), abs(box.midY - own.midY)) }
    let reach = size * Limits.widest
    let near = places.near(own.grown(by: reach)) { other, place in
      other != index && letters.contains(other) && distance(place) <= reach
    }
    guard let nearest = near.map({ glyphs[$0].box }).min(by: { distance($0) < distance($1) }) else { return false }
    // The box of a slanted digit is higher than its print.
    let em = glyphs[index].size > 0 ? min(glyphs[index].size, size) : size
    return min(abs(nearest.midX - own.midX), abs(nearest.midY - own.midY)) > em * Limits.offLine
  }

  private static func middle(of box: Box) -> Box {
    let (x, y) = (box.width * Limits.margin, box.height * Limits.margin)
    return Box(x0: box.x0 + x, y0: box.y0 + y, x1: box.x1 - x, y1: box.y1 - y)
  }
}
