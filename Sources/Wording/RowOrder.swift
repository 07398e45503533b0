// The order in which the rows of one unit stand: accounts by their codes, years one after the other, and their change below.

package enum RowOrder {
  private static let change = "增减"
  /// Behind all digits.
  private static let last = "~"

  /// What rows of one unit rise by: the digits that a text begins with, of its code or its year. Nil where it says nothing
  /// of an order.
  package static func key(_ text: String) -> String? {
    if text.hasPrefix(change) { return last }
    let digits = text.prefix { $0.isWholeNumber }
    return digits.isEmpty ? nil : String(digits)
  }
}
