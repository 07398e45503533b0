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
    return sink.text.bytes
  }
}

/// What the containers of the standard library share. One property, so that a call from them is one access to it.
final class JSONSink {
  var text = JSONText()

  /// Writes a value; the container that it opens, if any, is closed again.
  func encode<Value: Encodable>(_ value: Value) throws {
    let depth = text.depth
    let start = text.bytes.count
    try value.encode(to: JSONSinkEncoder(sink: self, depth: depth))
    if text.depth > depth { text.close() }
    // A value that writes nothing would leave a field without one.
    if text.bytes.count == start { text.writeEmptyObject() }
  }
}
