// Slips of the hand: what is printed instead of another number, when a person typed it.

import BudgetModel

enum PrintSlip {
  /// Whether a number may have come of another by one slip: a digit changed, lost or too many, two digits in each other's
  /// place, the sign, or the point.
  static func explains(_ printed: Amount, instead wanted: Amount) -> Bool {
    let scale = max(printed.scale, wanted.scale)
    guard !printed.isZero, !wanted.isZero, let own = printed.aligned(to: scale), let other = wanted.aligned(to: scale)
    else { return false }
    if own == 0 - other || Guess.differInOneDigit(own, other) || Guess.differInOrder(own, other) { return true }
    let (left, right) = (digits(printed), digits(wanted))
    return left == right || lacksOneDigit(left, of: right) || lacksOneDigit(right, of: left)
  }

  /// Of the number as it is printed, without zeros at its end: so that the place of the point is no matter.
  private static func digits(_ amount: Amount) -> [Character] {
    var digits = Array(String(amount.coefficient))
    while digits.last == "0" { digits.removeLast() }
    return digits
  }

  private static func lacksOneDigit(_ short: [Character], of long: [Character]) -> Bool {
    guard short.count > 1, long.count == short.count + 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    return short[same...].elementsEqual(long[(same + 1)...])
  }
}
