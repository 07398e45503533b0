// The text of a value as far as it is written, and the containers that are open in it.

struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var containers: [OpenContainer] = []
  private var keys = SnakeCaseKeys()

  /// How many containers are open.
  var depth: Int { containers.count }

  // MARK: Containers

  /// Opens the container of a value, unless it is open.
  /// - Parameter depth: how many are open around it.
  mutating func open(_ kind: OpenContainer.Kind, at depth: Int) {
    guard containers.count == depth else { return }
    containers.append(OpenContainer(kind: kind))
    bytes.append(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  /// Begins a field of the innermost object; its value comes next.
  mutating func field(_ key: some CodingKey) {
    let name = keys.bytes(of: key.stringValue)
    containers[containers.count - 1].fields.append(ObjectField(name: name, start: bytes.count))
    bytes += name
  }

  /// Begins an item of the innermost list.
  mutating func item() {
    if itemCount > 0 { bytes.append(UInt8(ascii: ",")) }
    containers[containers.count - 1].count += 1
  }

  var itemCount: Int { containers[containers.count - 1].count }

  mutating func close() {
    let container = containers.removeLast()
    if container.kind == .object { sort(container.fields) }
    bytes.append(container.kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Puts the fields in the order of their names, with commas between them.
  private mutating func sort(_ fields: [ObjectField]) {
    guard fields.count > 1 else { return }
    let ends = fields.dropFirst().map(\.start) + [bytes.count]
    let order = fields.indices.sorted { fields[$0].name.lexicographicallyPrecedes(fields[$1].name) }
    let unsorted = Array(bytes[fields[0].start...])
    let base = fields[0].start
    bytes.removeSubrange(base...)
    for (place, index) in order.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += unsorted[fields[index].start - base..<ends[index] - base]
    }
  }

  // MARK: Values

  mutating func writeNull() { append("null") }

  mutating func writeEmptyObject() { append("{}") }

  mutating func write(_ value: Bool) { append(value ? "true" : "false") }

  mutating func write(_ value: some BinaryInteger) { bytes += String(value).utf8 }

  /// The shortest text that reads back as the same number, without `.0`.
  mutating func write(_ value: Double, at path: [any CodingKey]) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: path, debugDescription: "\(value) is no number of JSON"))
    }
    let text = value.description.utf8
    bytes += text.suffix(2).elementsEqual(".0".utf8) ? text.dropLast(2) : text[...]
  }

  mutating func write(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      var copied = 0
      for (index, byte) in text.enumerated()
      where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes += text[copied..<index]
        escape(byte)
        copied = index + 1
      }
      bytes += text[copied...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append("\\u00")
      bytes += [byte >> 4, byte & 0xF].map { $0 + UInt8(ascii: $0 < 10 ? "0" : "a") - ($0 < 10 ? 0 : 10) }
    }
  }

  private mutating func append(_ text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

struct OpenContainer {
  enum Kind { case object, list }
  var kind: Kind
  /// Of an object.
  var fields: [ObjectField] = []
  /// Of a list.
  var count = 0
}

struct ObjectField {
  /// `"name":`
  var name: [UInt8]
  /// Where it begins in the text.
  var start: Int
}
