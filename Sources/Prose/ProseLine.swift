// A line of text outside the tables, as little of it as paragraphs need: the page itself is gone by then.

import PageModel
import TableLayout
import Tokenizer
import Wording

struct ProseLine {
  /// 1-based.
  let page: Int
  /// Of the page, 0 for a line over its whole width.
  let column: Int
  private let pageHeight: Double?
  let box: Box
  /// Font size in points.
  var size: Double
  /// As printed, without white space.
  let text: [Unicode.Scalar]
  private let words: [Word]

  private struct Word {
    /// Index into ``text`` of its first character.
    let start: Int
    let box: Box
    let doubts: Doubts
  }

  init(_ placed: ColumnLine, page: PageLayout) {
    self.init(placed.line, page: page.number, column: placed.column, pageHeight: page.height)
  }

  /// - Parameter pageHeight: nil for what stands in no margin.
  init(_ line: TextLine, page: Int, column: Int = 0, pageHeight: Double? = nil) {
    self.page = page
    self.column = column
    self.pageHeight = pageHeight
    box = line.box
    var text: [Unicode.Scalar] = []
    var words: [Word] = []
    for token in line.tokens {
      words.append(Word(start: text.count, box: token.box, doubts: token.doubts))
      text += token.text.unicodeScalars
    }
    self.text = text
    self.words = words
    size = line.size
  }

  var isNearEdge: Bool {
    guard let pageHeight else { return false }
    return box.midY < pageHeight * Self.edgeShare || box.midY > pageHeight * (1 - Self.edgeShare)
  }

  /// Running heads stand in the margins, which are seldom deeper.
  private static let edgeShare = 0.12

  /// The box around some of its characters, and what is doubtful about the words that they stand in.
  ///
  /// Words keep one box; where in it a character stands is told by the widths of those before it.
  func place(of range: Range<Int>) -> (box: Box, doubts: Doubts) {
    var boxes: [Box] = []
    var doubts: Doubts = []
    for (index, word) in words.enumerated() {
      let end = index + 1 < words.count ? words[index + 1].start : text.count
      let shared = range.clamped(to: word.start..<end)
      guard !shared.isEmpty else { continue }
      doubts.formUnion(word.doubts)
      let whole = max(width(word.start..<end), 1)
      let scale = word.box.width / whole
      boxes.append(
        Box(
          x0: word.box.x0 + width(word.start..<shared.lowerBound) * scale, y0: word.box.y0,
          x1: word.box.x0 + width(word.start..<shared.upperBound) * scale, y1: word.box.y1))
    }
    return (boxes.union() ?? box, doubts)
  }

  private func width(_ range: Range<Int>) -> Double { text[range].ems }

  /// How far its letters advance, in points for each em.
  var advance: Double { box.width / max(width(0..<text.count), 1) }
}

extension ProseLine {
  var isPageNumber: Bool {
    text.count <= Self.longestPageNumber && PageNumber.isFurniture(String(text))
  }

  private static let longestPageNumber = 9

  /// `— 5 —`, which is no text wherever it stands.
  var isBetweenDashes: Bool {
    guard let first = text.first, let last = text.last, text.count > 2 else { return false }
    return Self.dashes.contains(first) && Self.dashes.contains(last)
  }

  private static let dashes = Set("-—–－".unicodeScalars)

  /// Of a list of contents: `一、部门主要职责……3`.
  var isOfContents: Bool {
    guard let last = text.last, last.digit != nil || text.count > 3 && "….·".unicodeScalars.contains(last) else {
      return false
    }
    var run = 0
    for scalar in text {
      run = "….·⋯".unicodeScalars.contains(scalar) ? run + (scalar == "…" ? 3 : 1) : 0
      if run >= Self.shortestLeader { return true }
    }
    return false
  }

  private static let shortestLeader = 4

  /// The width in ems of what cannot be parted at its beginning: a number with the mark behind it, （项）。.
  var firstWord: Double {
    let run = text.prefix { $0.isASCII }
    if !run.isEmpty { return width(0..<run.count) + 1 }
    var end = text.prefix { $0.isOpening }.count + 1
    while end < text.count, text[end].isClosing { end += 1 }
    return width(0..<min(end, text.count))
  }

  /// Its text with one sign for all digits: running heads differ in the page's number only.
  var pattern: String {
    var view = String.UnicodeScalarView()
    for scalar in text { view.append(scalar.digit == nil ? scalar : "0") }
    return String(view)
  }
}

extension Sequence<Unicode.Scalar> {
  /// How wide they are: letters and digits of a typewriter face are half as wide as 汉字.
  var ems: Double { reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) } }
}

extension Unicode.Scalar {
  /// Of a digit of either width.
  var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }

  /// No line ends in it.
  var isOpening: Bool { Self.openings.contains(self) }
  private static let openings = Set("（(《“‘【〔「".unicodeScalars)

  /// No line begins with it.
  var isClosing: Bool { Self.closings.contains(self) }
  private static let closings = Set("）)》”’】〕」。，、；：！？".unicodeScalars)

  /// The sign that the lexer knows: half as wide where there are two widths. But for the comma, which in full width is a
  /// mark of sentences and none of numbers.
  var lexical: Unicode.Scalar {
    switch self {
    case "，": self
    case "【": "["
    case "】": "]"
    default: CharacterFolding.numeric(self)
    }
  }
}
