// What puts an output together, and what it gets of each input.

import BudgetPipeline
import PageModel

/// Puts an output together, input after input, in their order. It must not be seen before ``finish()``.
package protocol Output: AnyObject {
  /// The next input, also if it failed.
  /// - Returns: the name of the file that holds this input alone, for the manifest; nil if there is none.
  /// - Throws: ``OutputFailure``.
  func add(_ entry: OutputEntry) throws -> String?

  /// All inputs were added: the output takes its place.
  func finish() throws

  /// What people should know of it.
  var remarks: [Diagnostic] { get }
}

extension Output {
  package var remarks: [Diagnostic] { [] }
}

/// An input and what came of it.
package struct OutputEntry: Sendable {
  /// As given, byte for byte.
  package var path: RawPath
  /// What of it names its output in a folder.
  var name: [UInt8]
  package var result: Result<EncodedDocument, InputFailure>
  /// Of the PDF; nil if it could not be read.
  package var sha256: String?

  init(path: RawPath, name: [UInt8], result: Result<EncodedDocument, InputFailure>, sha256: String?) {
    (self.path, self.name, self.result, self.sha256) = (path, name, result, sha256)
  }

  package init(path: RawPath, result: Result<EncodedDocument, InputFailure>) {
    self.init(path: path, name: path.bytes, result: result, sha256: nil)
  }
}
