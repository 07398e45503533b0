// The columns of a fact in their order, each with all that is known of it: names, type, meaning, value. Every flat format
// is made from this one list: CSV, JSON lines, the sheet of facts, the database, and the description of a table for
// programs. A new column is an entry of FactColumns.swift.

import BudgetModel
import PageModel

public enum HeaderLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

/// What a column holds for a fact; nil where the document does not say.
package enum FactValue: Sendable {
  case text(String?)
  case integer(Int?)
  /// An exact decimal.
  case amount(Amount?)
  /// A place on the page, in points.
  case points(Double)

  /// As CSV has it.
  package var text: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): number.map(String.init)
    case .amount(let amount): amount?.description
    // Two decimals.
    case .points(let value): Amount(coefficient: Int64((value * 100).rounded()), scale: 2).description
    }
  }
}

package struct FactColumn: Sendable {
  package enum Kind: Sendable { case text, integer, amount, points }

  package enum Presence: Sendable {
    /// Only where the document says it.
    case optional
    /// Always there, as an empty text where the document does not say it.
    case maybeEmpty
    case required
  }

  /// Which thing a column says something of: a database keeps each of them once.
  package enum Owner: Sendable {
    case document
    /// - Parameter name: of the column where tables are rows.
    case table(String)
    case fact
  }

  package var name: String
  package var chineseName: String
  /// What it holds, in short; docs/contract.md says it in full.
  package var explanation: String
  package var kind: Kind
  package var presence: Presence
  package var subject: Owner
  /// The least number that there can be.
  package var minimum: Int?
  /// All values that there are, of a column that names one of few.
  package var values: [String]?
  package var value: @Sendable (Fact) -> FactValue

  package func name(in language: HeaderLanguage) -> String {
    switch language {
    case .english: name
    case .chinese: chineseName
    }
  }

  static func text(
    _ name: String, _ chineseName: String, _ explanation: String, _ presence: Presence = .optional,
    of subject: Owner = .fact, values: [String]? = nil, _ value: @escaping @Sendable (Fact) -> String?
  ) -> FactColumn {
    FactColumn(
      name: name, chineseName: chineseName, explanation: explanation, kind: .text, presence: presence,
      subject: subject, values: values
    ) { .text(value($0)) }
  }

  static func integer(
    _ name: String, _ chineseName: String, _ explanation: String, _ presence: Presence = .optional,
    of subject: Owner = .fact, minimum: Int? = nil, _ value: @escaping @Sendable (Fact) -> Int?
  ) -> FactColumn {
    FactColumn(
      name: name, chineseName: chineseName, explanation: explanation, kind: .integer, presence: presence,
      subject: subject, minimum: minimum
    ) { .integer(value($0)) }
  }

  static func amount(
    _ name: String, _ chineseName: String, _ explanation: String, _ presence: Presence = .optional,
    _ value: @escaping @Sendable (Fact) -> Amount?
  ) -> FactColumn {
    FactColumn(
      name: name, chineseName: chineseName, explanation: explanation, kind: .amount, presence: presence,
      subject: .fact
    ) { .amount(value($0)) }
  }

  static func points(
    _ name: String, _ chineseName: String, _ explanation: String, _ value: @escaping @Sendable (Box) -> Double
  ) -> FactColumn {
    FactColumn(
      name: name, chineseName: chineseName, explanation: explanation, kind: .points, presence: .required,
      subject: .fact
    ) { .points(value($0.figure.box.rounded)) }
  }
}
