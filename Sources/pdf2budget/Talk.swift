// What the command says to people: on standard error, one line a file.

import Batch
import Foundation
import PageModel

struct Talk {
  let isQuiet: Bool

  func report(_ report: DocumentReport) {
    for warning in report.warnings {
      let place = warning.page.map { ", page \($0)" } ?? ""
      say("\(report.file)\(place): \(warning.line)")
    }
    guard !isQuiet else { return }
    say("\(report.file): \(report.summary)")
  }

  /// - Parameter hints: see ``InputFailure/message(hints:)``.
  func report(_ failure: InputFailure, file: String, hints: [String: String] = [:]) {
    say("\(file): \(failure.message(hints: hints))")
  }

  func say(_ line: String) {
    let line = line.replacing("\n", with: "?").visible
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}

extension Diagnostic {
  var line: String { "\(message) [\(id)]" }
}

extension String {
  /// Without what a terminal obeys, or what turns the direction of a line around: names and titles are not ours.
  var visible: String {
    String(String.UnicodeScalarView(unicodeScalars.map { Self.isObeyed($0) ? "?" : $0 }))
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
