// What the PDF library complained about on a page. Most of it is of no consequence: a broken bookmark, a colour space. Where a
// font cannot be used it is: other programs may take another font and show numbers that are missing here.

import PageModel

enum Complaints {
  /// Words of the library for a font without which text is not drawn, or not even known. It has no other sign of it.
  private static let lostFonts = [
    "No font in show", "could not create type1 face", "failed to load truetype font", "some font thing failed",
  ]
  /// A complaint may quote the file at any length.
  private static let longest = 200

  /// One line as it may be shown: files can put into it what a terminal obeys.
  static func words(_ line: some StringProtocol) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.prefix(longest).map { $0.isShown ? $0 : "?" }))
  }

  static func diagnostics(_ complaints: [String], page: Int) -> [Diagnostic] {
    guard let first = complaints.first else { return [] }
    let more = complaints.count == 1 ? "" : " (and \(complaints.count - 1) more)"
    let all = Diagnostic(
      "reader.damaged-content", .note, page: page, message: "the PDF library complained: \(first)\(more)")
    guard complaints.contains(where: { line in lostFonts.contains { line.contains($0) } }) else { return [all] }
    let lost = Diagnostic(
      "reader.lost-font", page: page,
      message: "a font of the page cannot be used, and what it prints is not read: look at the page")
    return [all, lost]
  }
}

extension Unicode.Scalar {
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
