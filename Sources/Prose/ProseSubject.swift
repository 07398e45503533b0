// What a figure is of.

import BudgetModel

struct ProseSubject: Hashable {
  var name: String
  var path: AccountPath?
  var code: String?

  var isMoney: Bool { SubjectWords.isMoneyName(name) }

  init(_ name: String, path: AccountPath? = nil, code: String? = nil) {
    self.name = name
    self.path = path
    self.code = code
  }
}

extension AccountPath {
  /// Reads `一般公共服务支出（类）社会工作事务（款）行政运行（项）`; nil for a text that names no level.
  /// - Parameter text: in half-width signs.
  init?(_ text: some Sequence<Unicode.Scalar>) {
    self.init()
    var name: [Unicode.Scalar] = []
    var held: Unicode.Scalar?
    var isOpen = false
    for scalar in text {
      if isOpen, let level = held, scalar == ")" {
        set(level, to: name)
        (name, held, isOpen) = ([], nil, false)
      } else if isOpen, held == nil, "类款项".unicodeScalars.contains(scalar) {
        held = scalar
      } else {
        if isOpen { name += ["("] + (held.map { [$0] } ?? []) }
        (isOpen, held) = (scalar == "(", nil)
        if scalar != "(" { name.append(scalar) }
      }
    }
    if leaf == nil { return nil }
  }

  /// Reads `“一般公共服务支出-商贸事务-行政运行”科目`; nil for a text without three names.
  init?(dashed text: [Unicode.Scalar]) {
    guard text.first == "“", let close = text.firstIndex(of: "”") else { return nil }
    let names = text[1..<close].split(separator: "-").map { String($0).withPrintedBrackets }
    guard names.count == 3 else { return nil }
    self.init(category: names[0], group: names[1], item: names[2])
  }

  private mutating func set(_ level: Unicode.Scalar, to name: [Unicode.Scalar]) {
    let bare = name.trimming("“”\"‘’：:，、。-—《》一".unicodeScalars.filter { $0 != "一" })
    var name = String(bare).withPrintedBrackets
    // “两庭”建设: half of a pair of quotes belongs to the name where the other half does.
    if bare.contains("”"), !bare.contains("“") { name = "“" + name }
    if bare.contains("“"), !bare.contains("”") { name += "”" }
    guard !name.isEmpty else { return }
    switch level {
    case "类": category = name
    case "款": group = name
    default: item = name
    }
  }

  /// With the levels above its own that it does not name.
  func completed(by other: AccountPath?) -> AccountPath {
    guard let other else { return self }
    var path = self
    if path.category == nil, path.group != nil || path.item != nil { path.category = other.category }
    if path.group == nil, path.item != nil, path.category == other.category { path.group = other.group }
    return path
  }
}

extension Array where Element == Unicode.Scalar {
  func trimming(_ signs: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var rest = self[...]
    while let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
    return rest
  }
}

extension String {
  /// Brackets of full width, as Chinese text has them.
  var withPrintedBrackets: String {
    String(unicodeScalars.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }
}
