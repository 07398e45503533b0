// The phases of a conversion, for whoever times them. docs/performance.md.

package enum Phase: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
  /// Opening, drawing, custody of characters, the file's digest.
  case reading
  /// Tokens, grids, tables over pages.
  case layout
  /// Statements, records, what rows are about.
  case tables
  case prose
  /// Sums, ties, findings.
  case proofs
  /// The document as bytes of its format.
  case writing
}
