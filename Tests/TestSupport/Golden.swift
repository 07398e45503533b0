// Golden files: text that was read by a person once and must not change unseen. `make record` writes them anew, and
// the tests fail while it does, so that a recording never passes for a check.

import Foundation

public enum Golden {
  /// What is wrong with `actual`, nil if it is as recorded.
  /// - Parameters:
  ///   - name: path below Tests/Golden.
  ///   - slack: numbers of points may differ by this much; they depend a little on the version of the PDF library.
  public static func problem(_ name: String, _ actual: String, slack: Slack = .none) -> String? {
    let file = Repository.golden.appendingPathComponent(name)
    guard let recorded = try? Repository.text(of: file) else {
      return isRecording ? record(actual, in: file) : "Tests/Golden/\(name) is missing: run `make record`"
    }
    guard let difference = difference(from: recorded, to: actual, slack) else { return nil }
    return isRecording ? record(actual, in: file) : "Tests/Golden/\(name) \(difference)"
  }

  public enum Slack: Sendable {
    case none
    /// Numbers with one decimal are points.
    case stageText
    /// Values of a fact's columns x0 to y1 are points.
    case facts
  }

  private static func record(_ text: String, in file: URL) -> String {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return "recorded \(file.lastPathComponent); read it, then run the tests again"
    } catch {
      return "\(file.path) cannot be recorded: \(error)"
    }
  }

  private static func difference(from recorded: String, to actual: String, _ slack: Slack) -> String? {
    let old = recorded.components(separatedBy: "\n")
    let new = actual.components(separatedBy: "\n")
    for (index, lines) in zip(old, new).enumerated() where !isSame(lines.0, lines.1, slack) {
      return "differs in line \(index + 1):\n  recorded \(lines.0)\n  now      \(lines.1)"
    }
    return old.count == new.count ? nil : "has \(old.count) lines, now there are \(new.count)"
  }

  private static let widestSlack = 1.0

  private static func isSame(_ old: String, _ new: String, _ slack: Slack) -> Bool {
    if old == new { return true }
    switch slack {
    case .none: return false
    case .stageText:
      let pieces = zip(old.split(separator: " "), new.split(separator: " "))
      return old.count { $0 == " " } == new.count { $0 == " " } && pieces.allSatisfy(isSamePoint)
    case .facts:
      guard let old = CSV.records(old).first, let new = CSV.records(new).first, old.count == new.count else {
        return false
      }
      let boxes = old.count - 5..<old.count - 1
      return old.indices.allSatisfy { index in
        boxes.contains(index) ? isNear(old[index], new[index]) : old[index] == new[index]
      }
    }
  }

  private static func isSamePoint(_ old: Substring, _ new: Substring) -> Bool {
    if old == new { return true }
    let numbers = [old, new].map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "()")) }
    return numbers.allSatisfy { $0.suffix(2).first == "." } && isNear(numbers[0], numbers[1])
  }

  private static func isNear(_ old: String, _ new: String) -> Bool {
    guard let old = Double(old), let new = Double(new) else { return old == new }
    return abs(old - new) <= widestSlack
  }
}
