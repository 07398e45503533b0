// What paragraphs say of the office itself, whatever part they stand in. docs/prose.md, "The office".

import BudgetModel
import PageModel
import Wording

struct OfficeReader {
  private(set) var profile = OfficeProfile()
  private var units = UnitLister()

  /// Takes a paragraph of any part.
  mutating func read(_ paragraph: Paragraph) {
    units.take(paragraph)
    profile.subUnits = units.units
    if profile.phone == nil { profile.phone = ContactLexer(paragraph).phone }
    if profile.website == nil { profile.website = ContactLexer(paragraph).website }
  }

  /// Takes a paragraph of a part that explains no money: the people of the office are told there.
  mutating func readStaff(_ paragraph: Paragraph, of document: ProseDocument) {
    guard StaffWords.speaks(paragraph.text) else { return }
    var reader = ClauseReader(paragraph, document: document, context: ProseContext(after: nil, rank: nil, below: nil))
    reader.read()
    profile.staff += reader.found.figures.filter(StaffWords.isCount).map(OfficeProfile.Count.init)
  }

  /// What figures of the text count of vehicles and of equipment that the office has.
  mutating func readHoldings(_ figures: [NarrativeFigure]) {
    for figure in figures where HoldingWords.isHolding(figure) {
      if HoldingWords.isVehicle(figure) {
        profile.vehicles.append(.init(figure))
      } else if HoldingWords.isEquipment(figure) {
        profile.equipment.append(.init(figure))
      }
    }
  }
}

private enum StaffWords {
  private static let words = ["编制", "在职", "实有人", "离退休", "在编", "退休人员"].map { Array($0.unicodeScalars) }

  static func speaks(_ text: [Unicode.Scalar]) -> Bool {
    text.contains { $0.digit != nil } && words.contains { text.holds($0) }
  }

  static func isCount(_ figure: NarrativeFigure) -> Bool {
    figure.kind == .count && ["人", "名"].contains(figure.unit?.symbol) && figure.subject != nil
  }
}

private enum HoldingWords {
  private static let words = ["国有资产", "固定资产", "资产占", "保有", "共有车辆", "实有车辆", "现有车辆", "现有公务用车"]

  /// Whether it counts what there is, and not what is bought or used up.
  static func isHolding(_ figure: NarrativeFigure) -> Bool {
    guard figure.kind == .count, let subject = figure.subject else { return false }
    if ThreePublicRole.namesPurchase(figure.sentence), !subject.contains("保有") { return false }
    return words.contains { word in
      figure.sentence.contains(word) || figure.headings.contains { $0.contains(word) }
    }
  }

  static func isVehicle(_ figure: NarrativeFigure) -> Bool {
    ["辆", "台", "部"].contains(figure.unit?.symbol) && figure.subject?.contains("车") == true
      && figure.subject?.contains("设备") == false
  }

  static func isEquipment(_ figure: NarrativeFigure) -> Bool {
    ["台", "套", "件"].contains { figure.unit?.symbol.contains($0) == true } && figure.subject?.contains("设备") == true
  }
}
