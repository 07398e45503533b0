// Which characters of the text layer a reader of the page sees. The shim compared what each should look like with what
// the page shows in its place; here that becomes a verdict. docs/reader.md, "What is seen".

import PageModel

internal import CPageReader

struct PrintedText {
  private let raw: UnsafeMutablePointer<page_reader_page>
  let source: UnsafeBufferPointer<page_reader_glyph>
  let places: BoxRaster
  /// Pictures large enough to be a scanned page.
  private let scans: [Box]
  /// All others, and areas that were filled.
  let pictures, fills: [Box]
  private let isEmbedded: (String) -> Bool
  /// Characters that are laid over the page: they are no rivals for a place, and not read.
  let laidOver: Set<Int>
  /// Characters of which the text layer does not draw what is printed.
  private let replaced: Set<Int>

  /// Likeness is in hundredths; over 600,000 characters of real documents it lies above 55 (bold made by stroking) or
  /// at nothing, with 50 of them between.
  private enum Limits {
    static let seen: UInt8 = 50
    /// A letter that is cut in half is still that letter.
    static let partly: UInt8 = 20
    /// Where other text lies over it, less than this may be the other's likeness.
    static let plain: UInt8 = 88
    /// How like a character drawn elsewhere in the same font one must be to be that character (neighbours that differ
    /// cost a small sign a third), and how much more than its rival.
    static let exemplar = 55
    static let margin = 2
    /// As like as can be.
    static let certain = 95
    /// Contrast, of 255, below which nothing is printed, and above which something is.
    static let faint: UInt8 = 24
    static let strong = 80
    /// A box lower than this share of the font size does not hold its letters.
    static let flat = 0.7
    /// The share of the page's width and height that a scan covers.
    static let scanShare = 0.4
    /// Ink of a scan may be grey, on grey paper.
    static let recognisedInk = 40
    /// How far from its ink a recognised character may stand, in its height.
    static let recognitionSlack = 0.5
    /// A letter this many times as high as one that it lies over is no rival for its place: one stroke of it is wider
    /// than the other is high, and either covers it or leaves it as it is.
    static let rival = 8.0
  }

  /// What the page shows in the place of a character.
  enum Sighting { case seen, partly, hidden, recognised, unlike, overlaid }

  init(
    _ raw: UnsafeMutablePointer<page_reader_page>, places: BoxRaster, images: [Box], fills: [Box],
    replaced: Set<Int>,
    laidOver: Set<Int> = [], isEmbedded: @escaping (String) -> Bool
  ) {
    self.raw = raw
    self.places = places
    self.isEmbedded = isEmbedded
    self.laidOver = laidOver
    self.replaced = replaced
    self.fills = fills
    source = UnsafeBufferPointer(start: raw.pointee.glyphs, count: raw.pointee.glyph_count)
    let (width, height) = (raw.pointee.width, raw.pointee.height)
    // A scan may be packed in strips.
    let isScan: (Box) -> Bool =
      raw.pointee.is_scan
      ? { _ in true }
      : { box in box.width > width * Limits.scanShare && box.height > height * Limits.scanShare }
    scans = images.filter(isScan)
    pictures = images.filter { !isScan($0) }
  }

  func glyphs() -> [Glyph] {
    var verdicts = verdicts()
    keepCovered(in: &verdicts)
    hideUnprinted(in: &verdicts)
    hideRemnants(in: &verdicts)
    let cutOff = remnants(verdicts)
    let common: Doubts = raw.pointee.is_misaligned ? .misaligned : []
    return zip(source, verdicts).enumerated().map { index, seen in
      let (glyph, verdict) = seen
      var doubts = common
      if cutOff.contains(index) { doubts.insert(.cutOff) }
      if verdict == .unlike { doubts.insert(.unlikePrint) }
      if verdict == .overlaid { doubts.insert(.overlaid) }
      if !glyph.legible { doubts.insert(.unchecked) }
      return Glyph(
        scalar: Unicode.Scalar(glyph.scalar) ?? Glyph.unnamed, box: Box(glyph), size: Double(glyph.size),
        font: Int(glyph.font), isVisible: verdict != .hidden, source: verdict == .recognised ? .scan : .text,
        doubts: doubts)
    }
  }

  private func verdicts() -> [Sighting] {
    // What could not be painted is not judged, and in doubt.
    guard raw.pointee.pictures != nil else { return source.map { _ in .seen } }
    return source.indices.map { index in
      if laidOver.contains(index) { return .hidden }
      let glyph = source[index]
      if !raw.pointee.shows_text, isOnScan(glyph) { return isInkedNearby(glyph) ? .recognised : .hidden }
      if replaced.contains(index) { return replacement(index) }
      // A letter that is alike is seen, whatever lies over it; one digit may look like another and the one over it.
      if glyph.likeness >= Limits.plain, !glyph.isDigit { return .seen }
      if glyph.shape == 0 { return withoutShape(index) }
      let rivals = rivals(of: index)
      if !rivals.isEmpty { return overlaid(index, rivals) }
      if glyph.likeness >= Limits.seen { return .seen }
      if Int(glyph.ink) < Limits.strong { return isFlat(glyph) && isInkedAround(glyph) ? .seen : .hidden }
      if isOnScan(glyph) { return .recognised }
      return glyph.likeness >= Limits.partly && !glyph.isDigit ? .partly : .unlike
    }
  }

  /// The font draws nothing inside the box: the page shows something else there, or the box is not where the ink is, or
  /// the character is blank; or the font is missing on this machine.
  private func withoutShape(_ index: Int) -> Sighting {
    let glyph = source[index]
    if Int(glyph.ink) >= Limits.strong { return .unlike }
    if isInkedAround(glyph) { return .seen }
    return isEmbedded(fontName(glyph)) ? .hidden : .seen
  }

  /// There is nothing to compare: of a word it is enough that something is printed there, and a digit is in doubt.
  private func replacement(_ index: Int) -> Sighting {
    guard hasInk(source[index]) else { return .hidden }
    if source[index].isDigit { return .unlike }
    return rivals(of: index).isEmpty ? .seen : .overlaid
  }

  /// Whether its font tells a height that its letters do not have.
  private func isFlat(_ glyph: page_reader_glyph) -> Bool {
    Double(glyph.y1 - glyph.y0) < Double(glyph.size) * Limits.flat
  }

  private func isInkedAround(_ glyph: page_reader_glyph) -> Bool {
    let box = Box(glyph)
    let reach = max(Double(glyph.size), box.height)
    return contrast(Box(x0: box.x0, y0: box.y0 - reach, x1: box.x1, y1: box.y1 + reach)) >= Limits.strong
  }

  /// Two characters in one place: the page shows the one that it looks like, as drawn elsewhere in the same font.
  private func overlaid(_ index: Int, _ rivals: [Int]) -> Sighting {
    guard let own = exemplarLikeness(index) else {
      // Of a word it is enough that it can be read; a digit must be the one that is seen.
      return source[index].likeness >= Limits.seen && !source[index].isDigit ? .seen : .overlaid
    }
    let other = rivals.compactMap({ exemplarLikeness($0) }).max() ?? 0
    // Both may be printed, a bracket beside a digit; but not two digits.
    if own >= Limits.certain, !rivals.contains(where: { source[$0].isDigit }) { return .seen }
    if own >= Limits.exemplar, own >= other + Limits.margin { return .seen }
    return other >= Limits.exemplar && own + Limits.margin <= other ? .hidden : .overlaid
  }

  /// The characters that lie over one, but for its neighbours in the word, whose boxes may be too wide, and the same one
  /// printed again to look bold.
  func rivals(of index: Int) -> [Int] {
    let glyph = source[index]
    let box = Box(glyph)
    return places.near(box) { other, there in
      abs(other - index) > 1 && there.height < box.height * Limits.rival && there.covers(box)
        && !laidOver.contains(other)
        && !(source[other].scalar == glyph.scalar && abs(there.midX - box.midX) < box.width / 2)
    }
  }

  /// Whether a character that is not known to be seen by itself may be another one's ink.
  func isAmbiguous(_ index: Int, _ verdict: Sighting) -> Bool {
    verdict == .overlaid || verdict == .seen && source[index].likeness < Limits.plain
  }

  func isPlain(_ index: Int, _ verdict: Sighting) -> Bool {
    verdict == .seen && source[index].likeness >= Limits.plain
  }

  /// How much of the ink that the text layer has in the places of characters is missing on the page, in hundredths.
  func unprinted(_ indices: [Int]) -> Int {
    let shares = indices.map { Int(page_reader_unprinted(raw, page_reader_box(Box(source[$0])))) }
    return shares.isEmpty ? 0 : shares.reduce(0, +) / shares.count
  }

  private func exemplarLikeness(_ index: Int, where fits: (Int) -> Bool = { _ in true }) -> Int? {
    let glyph = source[index]
    let exemplar = source.indices.first { other in
      let there = source[other]
      return there.scalar == glyph.scalar && there.font == glyph.font && abs(there.size - glyph.size) < 0.1
        && there.likeness >= Limits.plain && fits(other)
    }
    return exemplar.map { Int(page_reader_likeness(raw, index, $0)) }
  }

  /// Whether the page shows other letters than these, as they are drawn where nothing lies over them; false if too few of
  /// them are.
  func isUnlikeExemplars(_ word: [Int]) -> Bool {
    let own = word.compactMap { index in exemplarLikeness(index) { !word.contains($0) && rivals(of: $0).isEmpty } }
    return own.count * 2 >= word.count && own.reduce(0, +) < Limits.exemplar * own.count
  }

  private func isOnScan(_ glyph: page_reader_glyph) -> Bool {
    let box = Box(glyph)
    return scans.contains { $0.contains(centreOf: box) }
  }

  /// Whether there is ink in the place of a recognised character, or right beside it: recognition tells the place of a
  /// word, and not that of the dot in it.
  private func isInkedNearby(_ glyph: page_reader_glyph) -> Bool {
    let box = Box(glyph)
    let slack = max(Double(glyph.size), box.height) * Limits.recognitionSlack
    return contrast(box.grown(by: slack)) >= Limits.recognisedInk
  }

  private func hasInk(_ glyph: page_reader_glyph) -> Bool { contrast(Box(glyph)) >= Limits.strong }

  private func contrast(_ box: Box) -> Int {
    Int(page_reader_contrast(raw, page_reader_box(box)))
  }

  private func fontName(_ glyph: page_reader_glyph) -> String { fontName(Int(glyph.font)) }

  private func fontName(_ font: Int) -> String {
    guard font < raw.pointee.font_count, let name = raw.pointee.fonts[font] else { return "" }
    return String(cString: name)
  }
}

extension page_reader_glyph {
  var isDigit: Bool { (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar) }
}

extension page_reader_box {
  init(_ box: Box) {
    self.init(x0: Float(box.x0), y0: Float(box.y0), x1: Float(box.x1), y1: Float(box.y1))
  }
}
