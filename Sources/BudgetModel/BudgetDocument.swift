import PageModel

/// What a document as a whole says of itself; nil where it does not say.
public struct DocumentIdentity: Sendable, Hashable, Codable {
  /// The input's file name, without its folder.
  public var file: String
  /// Of the file's bytes, hexadecimal.
  public var sha256: String
  public var pageCount: Int
  public var organization: String?
  /// The year that the figures are for.
  public var fiscalYear: Int?
  public var report: ReportKind?
  /// The date on the cover, `2025-10-27`; the day or the month may be missing.
  public var published: String?
  /// The program that made the PDF, as its metadata say.
  public var producer: String?

  private enum CodingKeys: String, CodingKey {
    case file, sha256
    case pageCount = "pages"
    case organization, fiscalYear, report, published, producer
  }

  public init(
    file: String, sha256: String, pageCount: Int, organization: String? = nil, fiscalYear: Int? = nil,
    report: ReportKind? = nil, published: String? = nil, producer: String? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.pageCount = pageCount
    self.organization = organization
    self.fiscalYear = fiscalYear
    self.report = report
    self.published = published
    self.producer = producer
  }
}

extension DocumentIdentity {
  /// Every key is written, null where the document does not say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(sha256, forKey: .sha256)
    try container.encode(pageCount, forKey: .pageCount)
    try container.encode(organization, forKey: .organization)
    try container.encode(fiscalYear, forKey: .fiscalYear)
    try container.encode(report, forKey: .report)
    try container.encode(published, forKey: .published)
    try container.encode(producer, forKey: .producer)
  }
}

/// One PDF, read.
public struct BudgetDocument: Sendable, Hashable {
  public var identity: DocumentIdentity
  public var statements: [Statement]
  /// The tables that the list of contents promises; empty if there is no such list.
  public var contents: [ContentsEntry]
  /// The identities that its amounts were tested against.
  public var checks: [Check]
  public var diagnostics: [Diagnostic]
  /// What became of the numbers on its pages with tables.
  public var numbers: NumberUse
  /// What its text says.
  public var narrative: Narrative
  /// What it says of the office itself.
  public var office: OfficeProfile

  public init(
    identity: DocumentIdentity, statements: [Statement], contents: [ContentsEntry] = [], checks: [Check] = [],
    diagnostics: [Diagnostic], numbers: NumberUse = NumberUse(), narrative: Narrative = Narrative(),
    office: OfficeProfile = OfficeProfile()
  ) {
    self.identity = identity
    self.statements = statements
    self.contents = contents
    self.checks = checks
    self.diagnostics = diagnostics
    self.numbers = numbers
    self.narrative = narrative
    self.office = office
  }
}

extension BudgetDocument {
  /// The document with the tables of some kinds only, and the checks that need no other.
  public func keeping(_ kinds: Set<TableKind>) -> BudgetDocument {
    var kept = self
    let indices = statements.indices.filter { kinds.contains(statements[$0].kind) }
    kept.statements = indices.map { statements[$0] }
    let moved = Dictionary(uniqueKeysWithValues: zip(indices, indices.indices))
    kept.checks = checks.compactMap { check in
      var check = check
      for index in check.terms.indices {
        guard let table = moved[check.terms[index].place.table] else { return nil }
        check.terms[index].place.table = table
      }
      return check
    }
    return kept
  }
}
