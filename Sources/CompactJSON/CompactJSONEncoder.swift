// Values as JSON on one line, keys in snake case and sorted, so that output is stable. Foundation's encoder builds a
// tree of boxed values first and costs half of a whole conversion; this one writes bytes as the values come, and puts
// the fields of an object in order when it closes.

/// Writes any `Encodable` as compact JSON.
///
/// It has what documents need and no more: an object or a list encodes its values one after the other, so
/// `nestedContainer` and `superEncoder`, which keep several open, are not there.
package struct CompactJSONEncoder {
  package init() {}

  /// - Throws: `EncodingError` for a number that is not finite, and what a value's own `encode(to:)` throws.
  package func encode(_ value: some Encodable) throws -> [UInt8] {
    let sink = JSONSink()
    try sink.encode(value)
    return sink.bytes
  }
}

/// The text so far, and the containers that are open.
final class JSONSink {
  private(set) var bytes: [UInt8] = []
  private var containers: [OpenContainer] = []
  private var keys = SnakeCaseKeys()

  /// Writes a value; the container that it opens, if any, is closed again.
  func encode<Value: Encodable>(_ value: Value) throws {
    let depth = containers.count
    let start = bytes.count
    try value.encode(to: JSONSinkEncoder(sink: self, depth: depth))
    if containers.count > depth { close() }
    // A value that writes nothing would leave a field without one.
    if bytes.count == start { append("{}") }
  }

  // MARK: Containers

  /// Opens the container of a value, unless it is open.
  /// - Parameter depth: how many are open around it.
  func open(_ kind: OpenContainer.Kind, at depth: Int) {
    guard containers.count == depth else { return }
    containers.append(OpenContainer(kind: kind))
    bytes.append(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  /// Begins a field of the innermost object; its value comes next.
  func field(_ key: some CodingKey) {
    let name = keys.bytes(of: key.stringValue)
    containers[containers.count - 1].fields.append(Field(name: name, start: bytes.count))
    bytes += name
  }

  /// Begins an item of the innermost list.
  func item() {
    if itemCount > 0 { bytes.append(UInt8(ascii: ",")) }
    containers[containers.count - 1].count += 1
  }

  var itemCount: Int { containers[containers.count - 1].count }

  private func close() {
    let container = containers.removeLast()
    if container.kind == .object { sort(container.fields) }
    bytes.append(container.kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Puts the fields in the order of their names, with commas between them.
  private func sort(_ fields: [Field]) {
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

  func writeNull() { append("null") }

  func write(_ value: Bool) { append(value ? "true" : "false") }

  func write(_ value: some BinaryInteger) { bytes += String(value).utf8 }

  /// The shortest text that reads back as the same number, without `.0`.
  func write(_ value: Double, at path: [any CodingKey]) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: path, debugDescription: "\(value) is no number of JSON"))
    }
    let text = value.description.utf8
    bytes += text.suffix(2).elementsEqual(".0".utf8) ? text.dropLast(2) : text[...]
  }

  func write(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      var copied = 0
      for (index, byte) in text.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes += text[copied..<index]
        escape(byte)
        copied = index + 1
      }
      bytes += text[copied...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func escape(_ byte: UInt8) {
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

  private func append(_ text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

struct OpenContainer {
  enum Kind { case object, list }
  var kind: Kind
  /// Of an object.
  var fields: [Field] = []
  /// Of a list.
  var count = 0
}

struct Field {
  /// `"name":`
  var name: [UInt8]
  /// Where it begins in the text.
  var start: Int
}
