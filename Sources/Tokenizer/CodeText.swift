// Classification codes as they are printed: alone, or in one cell with their name.

import Wording

/// A code and the name printed with it.
package struct CodedName: Sendable, Hashable {
  package var code: String
  package var name: String
  /// Whether the code is one of a catalogue right before its name, `C0301电信服务`: it may be no more than part of the name.
  package var isCatalogued = false

  /// Reads `2010501-行政运行`, `[2010501]行政运行`, `201 一般公共服务支出`, `A-货物`; nil for any other text.
  /// - Parameter text: folded, without white space.
  package init?(_ text: String) {
    guard let first = text.unicodeScalars.first,
      first.isASCII || ("０"..."９").contains(first) || first == "【" || first == "［"
    else { return nil }
    let folded = text.foldedForMatching
    let own = Self.bracketed(folded) ?? Self.dashed(folded) ?? Self.plain(folded)
    guard let split = own ?? Self.catalogued(folded) else { return nil }
    isCatalogued = own == nil
    code = String(split.code)
    // The name keeps the width of its brackets: it is what remains of the text as printed.
    name = String(text.suffix(split.name.count))
  }

  /// How long codes of offices are, but for those that have the length of an account's; and those of a catalogue behind
  /// their letter, in pairs.
  private static let officeDigits = 6...12
  private static let catalogueDigits = 4...10

  private typealias Split = (code: Substring, name: Substring)

  private static func bracketed(_ text: String) -> Split? {
    guard let open = text.first, "[【".contains(open),
      let close = text.firstIndex(where: { "]】".contains($0) })
    else { return nil }
    let code = text[text.index(after: text.startIndex)..<close]
    let name = text[text.index(after: close)...].drop { "-".contains($0) }
    guard code.isCode, !name.isEmpty else { return nil }
    return (code, name)
  }

  private static func dashed(_ text: String) -> Split? {
    guard let dash = text.firstIndex(of: "-") else { return nil }
    let code = text[..<dash]
    let name = text[text.index(after: dash)...].drop { $0 == "-" }
    guard code.isCode, let first = name.first, !first.isASCII || first.isLetter else { return nil }
    // `2025-2026年` is no code: a name does not start with digits, and this does not get here.
    return (code, name)
  }

  /// Without a sign between them only the lengths of classification codes count, and no date or count: `2026年`. Codes of
  /// offices are longer, and the name tells: `326001某某局`.
  private static func plain(_ text: String) -> Split? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let name = text[digits.endIndex...]
    let isOffice = officeDigits.contains(digits.count) && OfficeName.isOne(String(name))
    guard isOffice || [3, 5, 7].contains(digits.count), let next = name.first, !next.isASCII,
      !"年月日个万元亿千百％台辆人次以户项类款、，。．".contains(next)
    else { return nil }
    return (digits, name)
  }

  /// `A05040101复印纸`, `B1102公路养护服务`: a letter, the levels of a catalogue in pairs of digits, and a name. One pair may
  /// be a model or a size: `A4纸`, `B10型`.
  private static func catalogued(_ text: String) -> Split? {
    guard let letter = text.first, ("A"..."F").contains(letter) else { return nil }
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    let name = text[digits.endIndex...]
    guard catalogueDigits.contains(digits.count), digits.count.isMultiple(of: 2), let next = name.first,
      !next.isASCII || next.isLetter
    else { return nil }
    return (text[..<digits.endIndex], name)
  }
}

extension Substring {
  /// `201`, `A`, `A02`, `11000022T000000460216`
  fileprivate var isCode: Bool {
    guard (1...24).contains(count), allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase) })
    else { return false }
    return count > 1 || first?.isLetter == true
  }
}

extension String {
  /// The digits of a cell that holds a classification code and nothing else: three digits and more, in pairs after
  /// the first three, or the two of a 款 or 项 alone.
  package var codeDigits: String? {
    let text = foldedForMatching
    guard (1...12).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return text
  }

  /// A code of a catalogue, as procurement has them: `A`, `B`, `C0504`.
  package var catalogueCode: String? {
    let text = foldedForMatching
    guard (1...12).contains(text.count), let first = text.first, first.isASCII, first.isUppercase,
      text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return text
  }
}
