/// Why an input cannot be read at all.
package enum ReaderError: Error, Sendable, Equatable {
  /// The bytes do not start like a PDF; `looksLike` names what they are if that is plain.
  case notPDF(looksLike: String?)
  /// It starts like a PDF but no page can be reached; perhaps because its end is missing.
  case damaged(isCutOff: Bool)
  /// Encrypted, and the password is missing or wrong: the PDF library does not tell the two apart.
  case encrypted(passwordGiven: Bool)
  /// No temporary file can be made, which opening with a password takes; `code` is a number of `errno`.
  case noTemporaryFile(folder: String, code: Int32)
}
