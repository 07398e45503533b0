// What a picture of a page can show above the page.

package enum InspectionLayer: String, Sendable, CaseIterable {
  /// The ruling lines that the page draws.
  case rules
  /// The cells of its tables.
  case cells
  /// Which header cells stand below which.
  case headers
  /// What tables, columns and rows are.
  case roles
  /// Numbers, by status.
  case facts
  /// Numbers that were not read cleanly, and places that a warning names.
  case doubts

  var colour: String {
    switch self {
    case .rules: "#b0178f"
    case .cells: "#0b57a4"
    case .headers: "#5b2fa6"
    case .roles: "#00696b"
    case .facts: "#14713b"
    case .doubts: "#9a3c00"
    }
  }
}

/// A layer of one page: what is drawn, and how many things that shows.
struct InspectionDrawing {
  var nodes: [SVGNode] = []
  var count = 0

  mutating func add(_ node: SVGNode) {
    nodes.append(node)
    count += 1
  }
}

/// Lengths of the picture, in points.
enum InspectionSettings {
  /// Left of the page, for the roles of rows: as wide as the longest of their names in small type.
  static let margin = 56.0
  /// Right of the page: a line of the legend.
  /// Of cells, so that they do not hide the ruling lines around them.
  static let inset = 1.5
  static let legendWidth = 230.0
  static let legendType = 9.0
  /// Smaller than any type of a table, so that it does not hide what it names.
  static let labelType = 6.0
  /// Below this nobody can read a label.
  static let smallestType = 3.0
  /// Width of a text in type of one point: of a Latin letter on average, and of a Chinese character.
  static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.6 : 1) }
  }
  /// The page itself steps back behind what is drawn on it.
  static let paperOpacity = "0.6"
}
