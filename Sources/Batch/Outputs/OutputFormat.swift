// What an output can be. A format is one value that says all of it, in a file of its own, and one line of the list below;
// `convert` and `batch`, their help, and the workers know formats from here only.

import BudgetModel
import BudgetWriters
import Foundation
import OutputFile
import Texts

package struct OutputFormat: Sendable {
  /// How documents become one file.
  enum File: Sendable {
    /// Text: the encoded documents one after another in a frame. It may go to standard output too.
    case text(@Sendable (OutputStyle) -> TextFrame)
    /// A file that something else writes.
    case other(@Sendable (NewFile, OutputStyle) throws -> any Output)
  }

  typealias Folder = @Sendable (OutputPath, OutputStyle) throws -> any Output

  /// What `--format` calls it.
  package let name: String
  /// The endings of files that ask for it, without a dot; the usual one first. Without any, every name will do.
  package let endings: [String]
  /// What it holds, for the help.
  package let summary: String
  /// How a document is kept.
  package let encoding: DocumentEncoding
  /// A file of its folder that stands for the whole: an output of that name is the folder.
  let description: String?
  /// Files of its folder whose names no document chooses.
  let fixedFiles: [String]
  /// Endings of files beside it that its readers take for a part of it; what is left of an older output would spoil it.
  let companions: [String]
  /// Nil if it is a folder always.
  let file: File?
  /// How documents become a folder; nil if it is a file always.
  let folder: Folder?

  package static let all: [OutputFormat] = [
    .csv, .json, .jsonLines, .database, .workbook, .dataPackage, .figuresCSV, .indicatorsCSV,
  ]

  init(
    name: String, endings: [String], summary: String, encoding: DocumentEncoding, description: String? = nil,
    fixedFiles: [String] = [], companions: [String] = [], file: File? = nil, folder: Folder? = nil
  ) {
    (self.name, self.endings, self.summary) = (name, endings, summary)
    (self.encoding, self.description, self.companions) = (encoding, description, companions)
    self.fixedFiles = fixedFiles
    (self.file, self.folder) = (file, folder)
  }

  /// By what `--format` calls it.
  package init?(name: String) {
    guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// By the ending of a file's name.
  package init?(path: String) {
    let ending = (path as NSString).pathExtension.lowercased()
    guard let format = Self.all.first(where: { $0.endings.contains(ending) }) else { return nil }
    self = format
  }

  package var canBeFile: Bool { file != nil }
  package var canBeFolder: Bool { folder != nil }

  /// Whether it may go to standard output.
  package var isText: Bool { if case .text = file { true } else { false } }

  /// A document as the format keeps it.
  package func encode(_ document: BudgetDocument, style: OutputStyle) throws -> EncodedDocument {
    EncodedDocument(file: document.identity.file, bytes: try encoding.encode(document, style.isSafe))
  }

  /// Begins an output on something that takes bytes; nil if the format is no text.
  package func begin(on sink: any ByteSink, style: OutputStyle) throws -> (any Output)? {
    guard case .text(let frame) = file else { return nil }
    return try TextFile(sink, frame: frame(style))
  }
}

/// How outputs look, as far as their formats leave it open.
package struct OutputStyle: Sendable {
  /// The language of the columns' names.
  package var header = HeaderLanguage.english
  package var hasByteOrderMark = false
  /// Whether formulas are disarmed: ``CSVWriter/field(_:isSafe:)``.
  package var isSafe = false
  /// Whether a merged cell's text stands in every place that it spans, in tables as printed.
  package var fillsMergedCells = false
  /// Of what people read in it.
  package var language = Language.english
  /// Whether proven sums stand as formulas beside the tables of a workbook.
  package var hasFormulas = false
  /// Of tables that were asked for; all if it is empty.
  package var kinds: [TableKind] = []
  /// What lies on pages that were not read, nobody knows to be missing.
  package var readsAllPages = true
  /// Whether a JSON file is one array of documents. On standard output, and in a file that does not end in `.json`, they
  /// are lines.
  var isArray = false

  package init() {}
}

/// Where an output goes.
struct OutputPath: Sendable {
  var path: String
  /// A path beside it, for what is not finished; it is removed after a failure.
  var temporary: String
  /// Files in it that an earlier run wrote.
  var ownFiles: Set<String> = []
}
