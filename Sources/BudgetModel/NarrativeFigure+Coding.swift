// The JSON form of a figure: every key is written, null where the text does not say.

import PageModel

extension NarrativeFigure: Codable {
  private enum CodingKeys: String, CodingKey {
    case headings, section, subject, path, code, kind, amount, unit, amountYuan, direction, baseYear, of, comparator,
      asOf, page, box, sentence, raw, status, doubt
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      headings: try container.decode([String].self, forKey: .headings),
      section: try container.decodeIfPresent(String.self, forKey: .section),
      subject: try container.decodeIfPresent(String.self, forKey: .subject),
      path: try container.decodeIfPresent(AccountPath.self, forKey: .path),
      code: try container.decodeIfPresent(String.self, forKey: .code),
      kind: try container.decode(Kind.self, forKey: .kind),
      amount: try container.decode(Amount.self, forKey: .amount),
      unit: try container.decodeIfPresent(MoneyUnit.self, forKey: .unit),
      direction: try container.decodeIfPresent(Direction.self, forKey: .direction),
      baseYear: try container.decodeIfPresent(Int.self, forKey: .baseYear),
      of: try container.decodeIfPresent(String.self, forKey: .of),
      comparator: try container.decodeIfPresent(String.self, forKey: .comparator),
      asOf: try container.decodeIfPresent(String.self, forKey: .asOf),
      page: try container.decode(Int.self, forKey: .page), box: try container.decode(Box.self, forKey: .box),
      sentence: try container.decode(String.self, forKey: .sentence),
      raw: try container.decode(String.self, forKey: .raw),
      doubt: try container.decode(Doubts.self, forKey: .doubt))
    status = try container.decodeIfPresent(Status.self, forKey: .status)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(headings, forKey: .headings)
    try container.encode(section, forKey: .section)
    try container.encode(subject, forKey: .subject)
    try container.encode(path, forKey: .path)
    try container.encode(code, forKey: .code)
    try container.encode(kind, forKey: .kind)
    try container.encode(amount, forKey: .amount)
    try container.encode(unit, forKey: .unit)
    try container.encode(amountInYuan, forKey: .amountYuan)
    try container.encode(direction, forKey: .direction)
    try container.encode(baseYear, forKey: .baseYear)
    try container.encode(of, forKey: .of)
    try container.encode(comparator, forKey: .comparator)
    try container.encode(asOf, forKey: .asOf)
    try container.encode(page, forKey: .page)
    try container.encode(box, forKey: .box)
    try container.encode(sentence, forKey: .sentence)
    try container.encode(raw, forKey: .raw)
    try container.encode(status, forKey: .status)
    try container.encode(doubt, forKey: .doubt)
  }
}
