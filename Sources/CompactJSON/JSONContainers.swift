// What values see of the encoder: the standard library's three kinds of containers, all over one sink.

struct JSONSinkEncoder: Encoder {
  let sink: JSONSink
  /// How many containers were open before the value that this is for. A value may ask for its container again.
  let depth: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    sink.text.open(.object, at: depth)
    return KeyedEncodingContainer(JSONObject<Key>(sink: sink))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    sink.text.open(.list, at: depth)
    return JSONList(sink: sink)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValue(sink: sink) }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: JSONSink
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    sink.text.field(key)
    sink.text.writeNull()
  }

  func encode(_ value: Bool, forKey key: Key) {
    sink.text.field(key)
    sink.text.write(value)
  }

  func encode(_ value: String, forKey key: Key) {
    sink.text.field(key)
    sink.text.write(value)
  }

  func encode(_ value: Int, forKey key: Key) {
    sink.text.field(key)
    sink.text.write(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    sink.text.field(key)
    try sink.text.write(value, at: [key])
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    sink.text.field(key)
    try sink.encode(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    notThere()
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { notThere() }
  func superEncoder() -> any Encoder { notThere() }
  func superEncoder(forKey key: Key) -> any Encoder { notThere() }
}

private struct JSONList: UnkeyedEncodingContainer {
  let sink: JSONSink
  var codingPath: [any CodingKey] { [] }
  var count: Int { sink.text.itemCount }

  func encodeNil() {
    sink.text.item()
    sink.text.writeNull()
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    sink.text.item()
    try sink.encode(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> { notThere() }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { notThere() }
  func superEncoder() -> any Encoder { notThere() }
}

private struct JSONValue: SingleValueEncodingContainer {
  let sink: JSONSink
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { sink.text.writeNull() }
  func encode(_ value: Bool) { sink.text.write(value) }
  func encode(_ value: String) { sink.text.write(value) }
  func encode(_ value: Double) throws { try sink.text.write(value, at: []) }
  func encode(_ value: Float) throws { try sink.text.write(Double(value), at: []) }
  func encode(_ value: Int) { sink.text.write(value) }
  func encode(_ value: Int8) { sink.text.write(value) }
  func encode(_ value: Int16) { sink.text.write(value) }
  func encode(_ value: Int32) { sink.text.write(value) }
  func encode(_ value: Int64) { sink.text.write(value) }
  func encode(_ value: UInt) { sink.text.write(value) }
  func encode(_ value: UInt8) { sink.text.write(value) }
  func encode(_ value: UInt16) { sink.text.write(value) }
  func encode(_ value: UInt32) { sink.text.write(value) }
  func encode(_ value: UInt64) { sink.text.write(value) }
  func encode<Value: Encodable>(_ value: Value) throws { try sink.encode(value) }
}

/// A programming error: see ``CompactJSONEncoder``.
private func notThere() -> Never { fatalError("values of documents encode one after the other") }
