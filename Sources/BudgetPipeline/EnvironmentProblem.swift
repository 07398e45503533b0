// What the machine lacks, so that a document cannot be read. It says nothing of the document: the same file may be read a
// minute later, so it is never kept as what came of it.

import Foundation

public enum EnvironmentProblem: Sendable, Equatable {
  /// No temporary file can be made there.
  case temporaryFolder(String, reason: String)
  /// The process, or the machine, may open no more files.
  case descriptors
  case memory
  /// The PDF library failed to draw an earlier document of the process, and kept what made it fail.
  case drawing

  /// What a number of `errno` says of the machine; nil if it speaks of the file.
  init?(code: Int32) {
    switch code {
    case EMFILE, ENFILE: self = .descriptors
    case ENOMEM: self = .memory
    default: return nil
    }
  }

  /// Begins every id.
  package static let idPrefix = "environment."

  /// Stable, for programs.
  public var id: String {
    switch self {
    case .temporaryFolder: "environment.temporary-folder"
    case .descriptors: "environment.descriptors"
    case .memory: "environment.memory"
    case .drawing: "environment.drawing"
    }
  }

  /// One sentence for the cause, one for what to do.
  public var message: String {
    switch self {
    case .temporaryFolder(let folder, let reason):
      "no temporary file can be made in \(folder): \(reason). Let TMPDIR name a folder that can be written."
    case .descriptors:
      "no more files may be opened here. Allow more (ulimit -n)."
    case .memory:
      "there is not enough memory. Give more, or read fewer documents at the same time."
    case .drawing:
      "the PDF library failed in a document before this one, and may show this one wrongly. Read it by itself."
    }
  }
}
