// What is fuzzed: each target makes something of any bytes, and traps where a promise does not hold. libFuzzer drives them
// (Scripts/fuzz.sh), or the driver of this folder where the toolchain has no libFuzzer.

import Batch
import BudgetModel
import BudgetPipeline
import BudgetWriters
import Foundation
import PageModel
import Tokenizer
import Wording

enum FuzzTarget: String, CaseIterable {
  /// The bytes are a PDF: the C shim and all behind it.
  case pdf
  /// The bytes are the text of a cell or a line.
  case text
  /// The bytes draw pages: layout, parser, proofs, writers.
  case page
  /// The bytes are a line of `stream`, or the JSON of a document.
  case request

  func run(_ bytes: [UInt8]) {
    switch self {
    case .pdf: Self.readPDF(Data(bytes))
    case .text: Self.readText(String(decoding: bytes, as: UTF8.self))
    case .page: Self.readPages(DrawnPages(bytes).pages)
    case .request: Self.readRequest(bytes)
    }
  }

  private static func readPDF(_ data: Data) {
    for password in [nil, "budget"] {
      guard let document = try? BudgetReader(password: password).document(from: data, file: "x.pdf") else { continue }
      check(document)
    }
  }

  private static func readText(_ text: String) {
    if case .amount(let amount) = NumberText(text) {
      // What was read and written is read as the same number.
      precondition(NumberText(amount.description) == .amount(amount), "\(amount) comes back otherwise")
    }
    _ = CodedName(text)
    _ = Enumerator(startOf: text[...])
    _ = PageSelection(text)
    _ = ThreePublicRole(text)
    var caption = Caption()
    caption.read(line: text)
    precondition(text.visibleInCSV, "a field of CSV does not come back")
  }

  private static func readPages(_ pages: [Page]) {
    guard let document = try? BudgetReader().document(from: PageList(pages), file: "x.pdf") else { return }
    check(document)
  }

  private static func readRequest(_ bytes: [UInt8]) {
    _ = StreamRequest.parse(bytes)
    _ = try? JSONWriter.read(Data(bytes))
  }

  /// What holds of every document, whatever its pages hold.
  private static func check(_ document: BudgetDocument) {
    for fact in document.facts where fact.status == .verified {
      precondition(fact.figure.doubt.isEmpty, "an amount is verified and in doubt")
    }
    do {
      let json = try JSONWriter.document(document, version: "0")
      let again = try JSONWriter.document(JSONWriter.read(Data(json.utf8)), version: "0")
      precondition(json == again, "JSON does not come back")
    } catch {
      preconditionFailure("no JSON: \(error)")
    }
    _ = CSVWriter.rows(document.facts, isSafe: true)
  }
}

extension String {
  /// Whether a field of CSV holds the text as it is, once its quotes are taken off.
  fileprivate var visibleInCSV: Bool {
    let (field, quote) = (Array(CSVWriter.field(self, isSafe: false).utf8), UInt8(ascii: "\""))
    guard field.first == quote else { return field == Array(utf8) && !field.contains(where: ",\"\r\n".utf8.contains) }
    var (bytes, rest) = ([UInt8](), field.dropFirst().dropLast())
    while let byte = rest.popFirst() {
      if byte == quote, rest.popFirst() != quote { return false }
      bytes.append(byte)
    }
    return field.last == quote && bytes == Array(utf8)
  }
}
