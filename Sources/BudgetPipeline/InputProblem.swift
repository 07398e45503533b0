// Why an input gives no result. Every message names the cause and the way out; the caller adds the file's name.

import Foundation
import PageReader

public enum InputProblem: Error, Sendable, Equatable {
  case missing
  case unreadable(reason: String)
  case noFile(isFolder: Bool)
  case notPDF(looksLike: String?)
  case damaged
  case truncated
  case encrypted(passwordGiven: Bool)
  case noSuchPages(pageCount: Int)
  case noText
  case noTable
  /// The machine lacks something; the document may be sound.
  case environment(EnvironmentProblem)

  /// Stable, for programs.
  public var id: String {
    switch self {
    case .missing: "input.missing"
    case .unreadable, .noFile: "input.unreadable"
    case .notPDF: "input.not-pdf"
    case .damaged: "input.damaged"
    case .truncated: "input.truncated"
    case .encrypted: "input.encrypted"
    case .noSuchPages: "input.no-such-pages"
    case .noText: "input.no-text"
    case .noTable: "input.no-table"
    case .environment(let problem): problem.id
    }
  }

  /// One sentence for the cause, one for what to do. It knows nothing of the options of a command.
  public var message: String {
    switch self {
    case .missing:
      "there is no such file. Check the path."
    case .unreadable(let reason):
      "the file cannot be read: \(reason). Check its permissions."
    case .noFile(isFolder: true):
      "this is a folder. Name the PDFs in it, or have 'pdf2budget batch' read all of them."
    case .noFile(isFolder: false):
      "this is a pipe or a device, which may never end. Save what comes from it as a file."
    case .notPDF(let looksLike?):
      "this is no PDF but \(looksLike). Download the document itself again."
    case .notPDF(nil):
      "this is no PDF. Download the document again and check what was saved."
    case .damaged:
      "the PDF is damaged beyond repair. Download it again."
    case .truncated:
      "the PDF ends too early, the download was cut off. Download it again."
    case .encrypted(passwordGiven: false):
      "the PDF is encrypted. Give its password."
    case .encrypted(passwordGiven: true):
      "the PDF is encrypted and the password does not open it. Give another."
    case .noSuchPages(let count):
      "it has \(count) pages, none of them asked for. Ask for others."
    case .noText:
      "the PDF has no text layer, it is a scan. Run text recognition (OCR) over it first."
    case .noTable:
      "no table was found, only running text. Check that this is the part with the tables."
    case .environment(let problem):
      problem.message
    }
  }

  /// What the system said of a file that it does not open or read: a number of `errno`.
  init(code: Int32) {
    self =
      EnvironmentProblem(code: code).map { .environment($0) } ?? .unreadable(reason: String(cString: strerror(code)))
  }

  init(_ error: ReaderError) {
    self =
      switch error {
      case .notPDF(let looksLike): .notPDF(looksLike: looksLike)
      case .damaged(let isCutOff): isCutOff ? .truncated : .damaged
      case .encrypted(let given): .encrypted(passwordGiven: given)
      case .noTemporaryFile(let folder, let code):
        .environment(
          EnvironmentProblem(code: code) ?? .temporaryFolder(folder, reason: String(cString: strerror(code))))
      }
  }
}
