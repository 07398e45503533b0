// The yardstick itself: what counts as right, and that it cannot be fooled by repeating a fact.

import TestSupport
import Testing

@Suite("Scores")
struct ScoreTests {
  private func fact(
    _ item: String, _ amount: String, measure: String = "final", table: String = "income", status: String = "unverified"
  ) -> [String: String] {
    ["table": table, "item": item, "amount": amount, "measure": measure, "status": status, "page": "3"]
  }

  @Test("Equal facts, in any order")
  func equal() {
    let facts = [fact("甲", "1.00"), fact("乙", "2.00")]
    #expect(Score(of: facts.reversed(), against: facts).f1 == 1)
    #expect(Score(of: [], against: []).f1 == 1)
    #expect(Score(of: [], against: facts).f1 == 0)
  }

  @Test("Zeros at the end, width, quotes and white space do not count")
  func alike() {
    let truth = [fact("“三公”经费（境）", "1635.3"), fact("一、甲", "-0.50")]
    let output = [fact("\"三公\"经费(境) ", "1635.30"), fact("一,甲", "-0.5")]
    #expect(Score(of: output, against: truth).right == 2)
  }

  @Test(
    "Everything else does",
    arguments: [
      ("甲乙", "1.00", "final", "income"), ("甲", "1.01", "final", "income"),
      ("甲", "1.00", "budget", "income"), ("甲", "1.00", "final", "expenditure"), ("甲", "-1.00", "final", "income"),
    ])
  func different(item: String, amount: String, measure: String, table: String) {
    let score = Score(of: [fact(item, amount, measure: measure, table: table)], against: [fact("甲", "1.00")])
    #expect(score.right == 0)
    #expect(score.f1 == 0)
  }

  @Test("A fact that is printed twice must come out twice, and one that is printed once only once")
  func multisets() {
    let once = [fact("甲", "1.00")]
    #expect(Score(of: once, against: once + once).right == 1)
    #expect(Score(of: once + once, against: once).f1 < 0.7)
  }

  @Test("An empty measure in the reference means any; an empty one that was found does not")
  func anyMeasure() {
    let open = [fact("甲", "1.00", measure: "")]
    #expect(Score(of: [fact("甲", "1.00", measure: "budget")], against: open).right == 1)
    #expect(Score(of: open, against: [fact("甲", "1.00", measure: "budget")]).right == 0)
    let both = [fact("甲", "1.00", measure: "final"), fact("甲", "1.00", measure: "budget")]
    #expect(Score(of: both, against: open + [fact("甲", "1.00", measure: "final")]).right == 2)
  }

  @Test("Wrong but said to be verified")
  func silent() {
    let output = [fact("甲", "1.01", status: "verified"), fact("乙", "2.00", status: "verified"), fact("丙", "3")]
    #expect(Score(of: output, against: [fact("甲", "1.00"), fact("乙", "2.00")]).wrongButVerified == 1)
  }

  @Test("Exact comparison sees the page, the width of a bracket and the line")
  func exact() {
    let truth = [fact("（境）", "1.00").merging(["line": "7"]) { $1 }]
    #expect(FactDifference(expected: truth, found: truth).isEmpty)
    for change in [["page": "4"], ["item": "(境)"], ["line": "8"], ["amount": "1.01"], ["code": "201"]] {
      #expect(!FactDifference(expected: truth, found: [truth[0].merging(change) { $1 }]).isEmpty, "\(change)")
    }
    #expect(!FactDifference(expected: truth, found: truth + truth).isEmpty)
    #expect(!FactDifference(expected: truth + truth, found: truth).isEmpty)
  }

  @Test("CSV is read as RFC 4180 has it")
  func csv() {
    #expect(CSV.records("a,b\n\"x,\"\"y\"\"\n\",\r\n") == [["a", "b"], ["x,\"y\"\n", ""]])
    #expect(CSV.rows("\u{FEFF}a,b\n1,2") == [["a": "1", "b": "2"]])
    #expect(CSV.records("") == [])
    for fields in [["a", ""], ["a,b", "say \"x\"", "two\nlines"]] { #expect(CSV.records(CSV.line(fields)) == [fields]) }
  }
}
