import BudgetPipeline
import Foundation

/// The arguments of the process as bytes. Swift shows bytes that are not UTF-8 as replacement characters, and a file of
/// that name would not be found.
struct RawArguments {
  /// Those that are not UTF-8, in their order.
  private var odd: [(text: String, bytes: [UInt8])]

  init() {
    odd = (0..<Int(CommandLine.argc)).compactMap { index in
      guard let argument = CommandLine.unsafeArgv[index] else { return nil }
      let bytes = Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
      let text = String(decoding: bytes, as: UTF8.self)
      return text.utf8.elementsEqual(bytes) ? nil : (text, bytes)
    }
  }

  /// Whether what the parser gave as text was no UTF-8.
  func isOdd(_ text: String) -> Bool {
    // It may stand behind the name of its option.
    text.unicodeScalars.contains("\u{FFFD}") && odd.contains { $0.text.hasSuffix(text) }
  }

  /// The path that the parser gave as text. Two that look the same come in their order.
  mutating func path(_ text: String) -> RawPath {
    guard let index = odd.firstIndex(where: { $0.text == text }) else { return RawPath(text) }
    return RawPath(bytes: odd.remove(at: index).bytes)
  }
}
