// RFC 4180: quotes where a value needs them and nowhere else, and what a page does not say is empty.

import BudgetModel
import Foundation
import PageModel
import Testing
import TestSupport

@testable import BudgetWriters

@Suite("CSV")
struct CSVWriterTests {
  @Test(
    "Quoting",
    arguments: [
      (["a", "b"], "a,b\n"), (["", ""], ",\n"), (["a,b", "c"], "\"a,b\",c\n"), (["say \"x\""], "\"say \"\"x\"\"\"\n"),
      (["two\nlines", "x"], "\"two\nlines\",x\n"), (["a\r\nb"], "\"a\r\nb\"\n"), (["a\rb"], "\"a\rb\"\n"),
      (["“三公”，（境）"], "“三公”，（境）\n"),
      ([" 1"], " 1\n"),
      // A combining mark makes one character of both, but a quote stays a quote.
      (["a\"\u{34A}b"], "\"a\"\"\u{34A}b\"\n"),
    ])
  func quoting(values: [String], line: String) {
    #expect(Array(CSVWriter.line(values).utf8) == Array(line.utf8))
    #expect(CSV.records(line) == [values])
  }

  @Test("The header is the contract's columns, in their order")
  func header() {
    #expect(
      CSVWriter.header() == """
        file,organization,fiscal_year,report,table,table_number,title,section,line,code,item,measure,measure_label,\
        amount,unit,amount_yuan,status,page,x0,y0,x1,y1,raw,spending_unit,project,fund,function_code,economic_code,\
        government_economic_code,concept,source,doubt

        """)
    let chinese = CSV.records(CSVWriter.header(.chinese))[0]
    #expect(chinese.count == FactColumn.all.count)
    #expect(Set(chinese).count == chinese.count)
  }

  @Test("A fact with everything")
  func whole() {
    #expect(
      CSVWriter.rows(document(knowing: true).facts) == """
        a.pdf,某某局,2024,final,three_public,公开08表,“三公”经费表,,1,2013101,"合计,总",final,决算数,1635.30,万元,16353000,\
        unverified,7,1.00,2.50,30.12,12.00,"1,635. 30",某某局（本级）,某某项目,general_budget,2013101,30217,50206,\
        three_public.reception,text,

        """)
  }

  @Test("Where an amount comes from and why it is in doubt")
  func doubts() throws {
    var document = document(knowing: true)
    document.statements[0].rows[0].figures[0].source = .scan
    document.statements[0].rows[0].figures[0].doubt = [.overfull, .unnamedInk]
    let row = try #require(CSV.rows(CSVWriter.header() + CSVWriter.rows(document.facts)).first)
    #expect(row["source"] == "scan")
    #expect(row["doubt"] == "reader.unnamed-ink;layout.overfull-cell")
  }

  @Test("Boxes are written in hundredths of a point, wherever they come from")
  func boxes() throws {
    let box = Box(x0: 425.8500061035156, y0: 0.004, x1: 1.5, y1: 7)
    let json = try JSONWriter.object(box)
    #expect(json == "{\"x0\":425.85,\"x1\":1.5,\"y0\":0,\"y1\":7}\n")
    #expect(try JSONDecoder().decode(Box.self, from: Data(json.utf8)).x0 == 425.85)
  }

  @Test("What the page does not say is empty")
  func unknown() {
    #expect(
      CSVWriter.rows(document(knowing: false).facts) == """
        a.pdf,,,,three_public,,,,,,合计,,决算数,1635.30,,,unverified,7,1.00,2.50,30.12,12.00,"1,635. 30",,,,,,,,text,

        """)
  }

  @Test("What is in doubt says nothing of yuan", arguments: [MoneyUnit.percent, .other("辆"), nil])
  func noMoney(unit: MoneyUnit?) throws {
    var document = document(knowing: true)
    document.statements[0].rows[0].figures[0].unit = unit
    let column = try #require(FactColumn.all.first { $0.name == "amount_yuan" })
    #expect(column.value(try #require(document.facts.first)).text == nil)
  }

  private func document(knowing: Bool) -> BudgetDocument {
    var figure = Figure(
      measure: knowing ? .final : nil, headerPath: ["决算数"], amount: Amount(coefficient: 163_530, scale: 2),
      unit: knowing ? .tenThousandYuan : nil, page: 7, box: Box(x0: 1, y0: 2.499, x1: 30.1234, y1: 12),
      raw: "1,635. 30")
    if knowing { figure.fund = .generalBudget }
    var row = StatementRow(
      line: knowing ? "1" : nil, code: knowing ? "2013101" : nil, labels: [knowing ? "合计,总" : "合计"],
      figures: [figure])
    if knowing {
      row.dimensions.spendingUnit = "某某局（本级）"
      row.dimensions.project = "某某项目"
      row.dimensions.functionCode = "2013101"
      row.dimensions.economicCode = "30217"
      row.dimensions.governmentEconomicCode = "50206"
      row.dimensions.concept = "three_public.reception"
    }
    let statement = Statement(
      kind: .threePublic, number: knowing ? "公开08表" : nil, title: knowing ? "“三公”经费表" : nil, pages: [7],
      rows: [row])
    let identity = DocumentIdentity(
      file: "a.pdf", sha256: "", pageCount: 9, organization: knowing ? "某某局" : nil,
      fiscalYear: knowing ? 2024 : nil, report: knowing ? .final : nil)
    return BudgetDocument(identity: identity, statements: [statement], diagnostics: [])
  }

  @Test(
    "What a spreadsheet would run begins with an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+A1", "'+A1"), ("-A1", "'-A1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1+1", "'\t=1+1"),
      ("\r=1", "\"'\r=1\""), ("-", "'-"), ("--1", "'--1"), ("-1-1", "'-1-1"), ("=1,2", "\"'=1,2\""), ("+1 2", "'+1 2"),
    ])
  func formulas(value: String, field: String) {
    #expect(CSVWriter.field(value, isSafe: true) == field)
    #expect(CSVWriter.field(value) == (value.contains { ",\r".contains($0) } ? "\"\(value)\"" : value))
  }

  @Test(
    "Numbers stay numbers", arguments: ["-1", "+1", "-1635.30", "-1,635.30", "+12.5%", "-0.00", "2013101", "合计", ""])
  func numbers(value: String) {
    #expect(CSVWriter.field(value, isSafe: true) == CSVWriter.field(value))
  }
}
