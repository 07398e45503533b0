// A list of many pages: one HTML page that sorts and filters them. It is written row after row, so that a list of any length
// needs no memory. docs/review.md.

import CompactJSON
import Foundation
import Texts

package struct ReviewIndex {
  /// An input of the batch.
  package struct Row: Encodable {
    /// As it was named.
    package var path: String
    /// The page, beside the list; nil if the input gave none.
    package var page: String?
    package var card: ReviewCard?
    /// Why there is no page.
    package var failure: Failure?

    package struct Failure: Encodable {
      package var id: String
      /// In English and in Chinese.
      package var message, chinese: String

      package init(id: String, message: String) {
        (self.id, self.message, chinese) = (id, message, Language.chinese.message(message))
      }
    }

    package init(path: String, page: String?, card: ReviewCard?, failure: Failure?) {
      (self.path, self.page, self.card, self.failure) = (path, page, card, failure)
      // Of no use to a reader.
      self.card?.key = nil
    }
  }

  /// What its script and style are called in the policy: `sha256-` and their digest in Base64.
  package typealias Digest = (Data) -> String

  private let language: Language
  private let digest: Digest
  private var isEmpty = true

  package init(language: Language, digest: @escaping Digest) { (self.language, self.digest) = (language, digest) }

  /// What every list begins with.
  package static let start = "<!DOCTYPE html>\n<!-- pdf2budget review index -->\n"

  private static let script = Data(ReviewAssets.indexScript)
  private static let style = Data(ReviewAssets.indexStyle)

  /// Up to the first row. What documents say comes in a block that no browser runs, so the digests of what it may run
  /// are enough of a fence.
  package func head() -> Data {
    let policy =
      "default-src 'none'; script-src '\(digest(Self.script))'; style-src '\(digest(Self.style))'; base-uri 'none'; "
      + "form-action 'none'"
    var head = Data(
      """
      \(Self.start)<html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width">
      <meta name="referrer" content="no-referrer">
      <title>\(ReviewPage.escaped(language.text("index.title")))</title>
      <style>
      """.utf8)
    head += Self.style
    head += "</style>\n</head>\n<body>\n<script type=\"application/json\" id=\"texts\">".utf8
    head += ReviewPage.unclosable(ReviewAssets.texts)
    head += "</script>\n<script type=\"application/json\" id=\"rows\">[\n".utf8
    return head
  }

  package mutating func row(_ row: Row) throws -> Data {
    defer { isEmpty = false }
    return Data((isEmpty ? "" : ",\n").utf8) + ReviewPage.unclosable(try CompactJSONEncoder().encode(row))
  }

  /// Behind the last row.
  package func tail() -> Data {
    var tail = Data("]</script>\n<script>".utf8)
    tail += Self.script
    tail += "</script>\n</body>\n</html>\n".utf8
    return tail
  }
}
