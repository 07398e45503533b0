// What came out of a small case, beside what is printed on it.

import Foundation

public struct CaseReport {
  public enum Demand: String, Sendable {
    /// Every fact comes out, and no other.
    case right
    /// What comes out is right, or in conflict, or unverified where something is said; what is missing is said.
    case honest
    /// Right, and nothing is verified or in conflict.
    case unproven
  }

  private let found: [[String: String]]
  private var missing: [[String: String]]
  private var wrong: [[String: String]] = []
  /// Pages of which something is said.
  private var saidPages: Set<String> = []
  private let isRefused: Bool

  /// Diagnostics that explain no missing and no wrong amount.
  private static let saysNothing: Set = [
    "reader.turned-page", "reconcile.second-reading", "reader.damaged-content", "parser.no-unit",
  ]

  /// - Parameters:
  ///   - json: the document as the command writes it; nil where it refuses it, which says that all is missing.
  ///   - truth: the facts that are printed; an empty field means any.
  public init(json: Data?, truth: [[String: String]]) throws {
    let object = try json.map { try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:] } ?? [:]
    isRefused = json == nil
    found = (object["facts"] as? [[String: Any]] ?? []).map { $0.compactMapValues(Self.text) }
    for diagnostic in object["diagnostics"] as? [[String: Any]] ?? [] {
      guard let id = diagnostic["id"] as? String, !Self.saysNothing.contains(id) else { continue }
      if let page = diagnostic["page"].flatMap(Self.text) { saidPages.insert(page) }
    }
    missing = truth
    for fact in found {
      if let index = missing.firstIndex(where: { Self.isSame(fact, $0) }) {
        missing.remove(at: index)
      } else {
        wrong.append(fact)
      }
    }
  }

  private static func text(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: nil
    }
  }

  private static func isSame(_ fact: [String: String], _ printed: [String: String]) -> Bool {
    printed.allSatisfy { name, value in
      let own = fact[name] ?? ""
      return name == "amount"
        ? plainAmount(own) == plainAmount(value) : value.isEmpty && !mustBeEmpty(name) || own == value
    }
  }

  /// A fact's code and section are empty only if nothing is printed.
  private static func mustBeEmpty(_ name: String) -> Bool { ["code", "section"].contains(name) }

  /// What of the demand is not met; empty if it is.
  public func shortfalls(from demand: Demand) -> [String] {
    let all = missing.map { "missing: \(Self.shown($0))" } + wrong.map { "wrong: \(Self.shown($0))" }
    switch demand {
    case .right: return all
    case .unproven: return all + found.filter { $0["status"] != "unverified" }.map { "not unproven: \(Self.shown($0))" }
    case .honest:
      return missing.filter { !isSaid($0) }.map { "missing without a word: \(Self.shown($0))" }
        + wrong.filter { $0["status"] == "verified" || $0["status"] != "conflict" && !isSaid($0) }.map {
          "wrong without a word: \(Self.shown($0))"
        }
    }
  }

  private func isSaid(_ fact: [String: String]) -> Bool { isRefused || saidPages.contains(fact["page"] ?? "") }

  private static func shown(_ fact: [String: String]) -> String {
    ["page", "table", "code", "item", "measure", "amount", "unit", "organization", "status"]
      .compactMap { fact[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
