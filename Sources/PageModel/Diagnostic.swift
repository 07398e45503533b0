/// Something that a user should know about how a document was read. Ids never change; the wording may.
/// docs/diagnostics.md lists them all.
public struct Diagnostic: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Codable { case note, warning }

  /// Stable, `phase.what`: `reader.damaged-content`.
  public var id: String
  public var severity: Severity
  /// 1-based; nil where the whole document is meant.
  public var page: Int?
  public var box: Box?
  public var message: String

  public init(
    _ id: String, _ severity: Severity = .warning, page: Int? = nil, box: Box? = nil,
    message: String
  ) {
    self.id = id
    self.severity = severity
    self.page = page
    self.box = box
    self.message = message
  }
}
