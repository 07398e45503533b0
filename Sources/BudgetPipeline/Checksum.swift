import Foundation
import PageReader

extension BudgetReader {
  /// SHA-256 as 64 hexadecimal digits, as a document's identity has it; also of what is no PDF.
  package static func sha256(of data: Data) -> String { PageReader.sha256(of: data) }
}
