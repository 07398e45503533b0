// Where pages come from. The phases behind know pages only: whether a PDF library read them, a test drew them or they were
// recognised from a scan is told by each glyph's source and doubts, and by nothing else.

/// Gives the pages of one document.
public protocol PageSource {
  var pageCount: Int { get }

  /// The characters and ruling lines of a page.
  /// - Parameter number: 1-based.
  /// - Returns: nil if the page cannot be read.
  func page(_ number: Int) -> Page?

  /// What a page looks like.
  /// - Parameters:
  ///   - number: 1-based.
  ///   - region: in points; nil for the whole page. What lies outside of the page is left out.
  ///   - scale: pixels a point.
  /// - Returns: nil if the source has no pictures, or this one would be too large.
  func picture(ofPage number: Int, region: Box?, scale: Double) -> PagePicture?

  var origin: DocumentOrigin { get }

  /// What is to be said of the document as a whole, once its pages were read.
  var diagnostics: [Diagnostic] { get }
}

extension PageSource {
  public func picture(ofPage number: Int, region: Box?, scale: Double) -> PagePicture? { nil }
  public var origin: DocumentOrigin { DocumentOrigin() }
  public var diagnostics: [Diagnostic] { [] }
}

/// The file that a document came in.
public struct DocumentOrigin: Sendable, Hashable {
  /// Of its bytes, 64 hexadecimal digits; empty if there is no file.
  public var sha256: String
  /// The program that wrote it, if it says so.
  public var producer: String?

  public init(sha256: String = "", producer: String? = nil) {
    self.sha256 = sha256
    self.producer = producer
  }
}

/// Pages that are in memory already.
public struct PageList: PageSource, Sendable {
  private let pages: [Page]

  public init(_ pages: [Page]) { self.pages = pages }

  public var pageCount: Int { pages.count }

  public func page(_ number: Int) -> Page? { pages.indices.contains(number - 1) ? pages[number - 1] : nil }
}
