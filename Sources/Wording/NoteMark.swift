// How a line begins that explains the table above it.

/// 注, 备注, 说明.
package enum NoteMark {
  private static let words = ["注", "备注", "说明"]

  /// `注：本表反映……`
  package static func begins(_ line: some StringProtocol) -> Bool { words.contains { line.hasPrefix($0) } }
}
