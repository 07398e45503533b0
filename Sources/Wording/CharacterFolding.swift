// Characters that look like others. A table, not NFKC: that maps two of the radicals supplement only, and turns ① into
// 1, ㎡ into m2 and full-width brackets into half-width ones, which a label must keep.

import Foundation

package enum CharacterFolding {
  /// CJK radicals supplement to the ideographs that they stand for (Unicode's EquivalentUnifiedIdeograph data; the
  /// ones whose equivalent is in common use).
  private static let radicals = Dictionary(
    uniqueKeysWithValues: zip(
      """
      ⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳
      """.unicodeScalars,
      """
      厂乛乚乙亻冂刀刂卜㔾小尐兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爬丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艺艻虎衤覀西见角讠贝车辶辷辸邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
      """.unicodeScalars))

  /// The ordinary form of a character in a label. White space becomes nil; width and brackets stay.
  @inlinable
  package static func label(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    isPlain(scalar) ? scalar : rareLabel(scalar)
  }

  /// A character that no label replaces. Nearly all characters of a document are, and this is asked of each.
  @inlinable
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x4E00...0x9FFF: true
    default: false
    }
  }

  @usableFromInline
  static func rareLabel(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0xFEFF, 0xFFFC:
      return nil
    case 0x2E80...0x2EFF: return radicals[scalar] ?? scalar
    // Kangxi radicals and compatibility ideographs: here NFKC is right, and is one character.
    case 0x2F00...0x2FDF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      return String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars.first ?? scalar
    default: return scalar
    }
  }

  /// Traditional characters of headers and labels to the simplified ones: offices in Taiwan, Hong Kong and Macau write them.
  private static let simplified = Dictionary(
    uniqueKeysWithValues: zip(
      """
      單預數決執幣經費財撥補與機關運業務結餘總計項說額減變動購國專類門編碼號稱備註資級應聯屬繳營轉調對個員車維護會議訓設辦廳處鄉鎮縣實際較標績產債還萬億時間開發圖館學養險醫療環節農災儲糧氣電郵離獎勵貼職檢審優撫戶贈傷殘價歲欄彙報製長臨
      """.unicodeScalars,
      """
      单预数决执币经费财拨补与机关运业务结余总计项说额减变动购国专类门编码号称备注资级应联属缴营转调对个员车维护会议训设办厅处乡镇县实际较标绩产债还万亿时间开发图馆学养险医疗环节农灾储粮气电邮离奖励贴职检审优抚户赠伤残价岁栏汇报制长临
      """.unicodeScalars))
  /// Whether some of them ends in the bits of an index: few other characters do, so that few are looked up.
  private static let hints: [Bool] = {
    var hints = [Bool](repeating: false, count: hintCount)
    for scalar in simplified.keys { hints[Int(scalar.value) % hintCount] = true }
    return hints
  }()
  private static let hintCount = 4096

  /// Whether comparing replaces nothing of a text: most are so.
  static func isSimplified(_ text: String) -> Bool {
    let hints = hints
    return text.unicodeScalars.allSatisfy { isPlain($0) && !hints[Int($0.value) % hintCount] }
  }

  /// A text with the simplified form of its characters.
  static func simplify(_ text: inout String.UnicodeScalarView) {
    let hints = hints
    guard text.contains(where: { hints[Int($0.value) % hintCount] }) else { return }
    text = String.UnicodeScalarView(text.map { hints[Int($0.value) % hintCount] ? simplified[$0] ?? $0 : $0 })
  }

  /// The half-width ASCII form of a digit or a sign of a number, else the character itself.
  @inlinable
  package static func numeric(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2212, 0x2010...0x2015, 0xFE63: return "-"
    case 0x3014: return "("
    case 0x3015: return ")"
    default: return scalar
    }
  }
}

extension String {
  /// A label as printed, without its white space and with look-alikes replaced.
  package var foldedLabel: String {
    if unicodeScalars.allSatisfy(CharacterFolding.isPlain) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let folded = CharacterFolding.label(scalar) { result.append(folded) }
    }
    return String(result)
  }

  /// For comparing: ``foldedLabel`` with half-width signs, so that （ and ( are one, and in simplified characters.
  package var foldedForMatching: String {
    if CharacterFolding.isSimplified(self) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let folded = CharacterFolding.label(scalar) else { continue }
      switch folded {
      case "“", "”", "„", "‟", "〝", "〞", "＂": result.append("\"")
      default: result.append(CharacterFolding.numeric(folded))
      }
    }
    CharacterFolding.simplify(&result)
    return String(result)
  }
}
