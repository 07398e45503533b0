// What strange characters make of a cell's text: letters of a stamp among an amount, places that no character names.

import PageModel

extension String {
  /// Whether a point or comma between two digits stands anywhere in it.
  var holdsAmount: Bool {
    let signs = Array(unicodeScalars)
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    return signs.indices.dropFirst().dropLast().contains { index in
      (signs[index] == "." || signs[index] == ",") && isDigit(signs[index - 1]) && isDigit(signs[index + 1])
    }
  }

  /// Whether something is printed in it that the page's text does not name: nobody can say which word it is.
  var lacksCharacters: Bool { unicodeScalars.contains(Glyph.unnamed) }
}
