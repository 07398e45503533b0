import PageModel
import Testing

@Suite("Classes of characters")
struct ScalarClassTests {
  @Test("They are those of Unicode")
  func properties() {
    // All planes that have characters.
    for value in UInt32(0)..<0x40000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isIdeographic == scalar.properties.isIdeographic, "\(value)")
      #expect(scalar.isAlphabetic == scalar.properties.isAlphabetic, "\(value)")
      #expect(scalar.isDash == scalar.properties.isDash, "\(value)")
    }
  }
}
