// The names of the output are a public interface: docs/contract.md lists them, and none may change or be missing there.

import BudgetModel
import Foundation
import TestSupport
import Testing

@Suite("Contract")
struct ContractTests {
  private let contract: String

  init() throws {
    contract = try Repository.text(of: Repository.root.appendingPathComponent("docs/contract.md"))
  }

  @Test("Every name is in docs/contract.md")
  func names() {
    let names = TableKind.allCases.map(\.rawValue) + Measure.allCases.map(\.rawValue)
    #expect(names.count > 45)
    for name in names { #expect(contract.contains("`\(name)`"), "\(name) is not in docs/contract.md") }
  }

  @Test("The JSON Schema lists the same names")
  func schema() throws {
    let file = Repository.root.appendingPathComponent("docs/document.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let parts = try #require(schema?["$defs"] as? [String: [String: Any]])
    #expect(parts["kind"]?["enum"] as? [String] == TableKind.allCases.map(\.rawValue))
    #expect(parts["money_kind"]?["enum"] as? [String] == TableKind.allCases.filter(\.isMoneyTable).map(\.rawValue))
    #expect(parts["measure"]?["enum"] as? [String] == Measure.allCases.map(\.rawValue))
  }

  @Test("Names that were published stay")
  func stable() {
    #expect(
      TableKind.allCases.map(\.rawValue).joined(separator: " ") == """
        income_expenditure_summary income expenditure appropriation_summary appropriation_expenditure \
        appropriation_basic_expenditure general_budget_expenditure general_budget_economic \
        general_budget_basic_expenditure basic_expenditure government_fund state_capital three_public operating_funds \
        government_procurement project_expenditure overall_performance project_performance key_work other
        """)
    #expect(
      Measure.allCases.map(\.rawValue).joined(separator: " ") == """
        final budget amount initial_budget adjusted_budget prior_year change change_rate total appropriation \
        superior_subsidy undertaking business affiliate_remittance other basic project superior_remittance \
        affiliate_subsidy general_budget government_fund state_capital personnel operating special_account own_funds \
        other_funds opening_balance closing_balance income expenditure reserve carry_forward \
        government_procurement fund_balance_used
        """)
  }

  @Test("Only forms are no money tables")
  func moneyTables() {
    let forms = TableKind.allCases.filter { !$0.isMoneyTable }
    #expect(forms == [.overallPerformance, .projectPerformance, .keyWork])
  }
}
