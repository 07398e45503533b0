// Small changes of bytes, the same in every run.

struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to below a bound (SplitMix64).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// Up to eight changes.
  mutating func mutated(_ bytes: [UInt8], other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(8) {
      guard !bytes.isEmpty else { return other }
      let place = below(bytes.count)
      let end = min(bytes.count, place + 1 + below(16))
      switch below(6) {
      case 0: bytes[place] = UInt8(below(256))
      case 1: bytes[place] ^= 1 << UInt8(below(8))
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
      case 4: bytes.insert(UInt8(below(256)), at: place)
      default:
        guard !other.isEmpty else { continue }
        let from = below(other.count)
        bytes.replaceSubrange(place..<end, with: other[from..<min(other.count, from + end - place)])
      }
    }
    return bytes
  }
}
