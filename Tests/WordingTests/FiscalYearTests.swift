// Years and dates: only four digits before 年 are one, and only those that a document can be of.

import Testing
import Wording

@Suite("Years")
struct FiscalYearTests {
  @Test("The first year of a text")
  func first() {
    #expect(FiscalYear.first(in: "某某局2024年度部门决算") == 2024)
    #expect(FiscalYear.first(in: "2023年与2024年") == 2023)
    #expect(FiscalYear.first(in: "第12年，2025年") == 2025)
    for text in ["二〇二四年度", "二○二四年", "二零二四年", "二O二四年"] { #expect(FiscalYear.first(in: text) == 2024) }
    for text in ["", "年", "2024", "9999年", "1989年", "2101年", "二十二四年", "一二三四年", "本年"] {
      #expect(FiscalYear.first(in: text) == nil)
    }
  }

  @Test("The year that a header begins with, and what remains of it")
  func leading() throws {
    for (text, rest) in [("2023年决算数", "决算数"), ("2023年度预算", "预算"), ("2023年", "")] {
      let found = try #require(FiscalYear.leading(text))
      #expect(found.year == 2023)
      #expect(found.rest == rest)
    }
    for text in ["2023决算数", "比2023年", "3023年", "度"] { #expect(FiscalYear.leading(text) == nil) }
  }

  @Test("A line that says nothing but its year")
  func alone() {
    for line in ["（2026年度）", "2026年度", "(2026 年度)"] { #expect(FiscalYear.alone(in: line) == 2026) }
    for line in ["2026年", "2026年度预算", "年度", "预算2026年度"] { #expect(FiscalYear.alone(in: line) == nil) }
  }

  @Test("Columns of years")
  func headers() {
    #expect(FiscalYear.isColumnHeader("年度") && FiscalYear.isColumnHeader("年份"))
    #expect(!FiscalYear.isColumnHeader("本年"))
  }

  @Test("What a title says behind its year")
  func behind() {
    #expect(FiscalYear.textBehind(in: "某某局2024年度收支总表") == "收支总表")
    #expect(FiscalYear.textBehind(in: "某某局年度收支总表") == "收支总表")
    #expect(FiscalYear.textBehind(in: "某某局2024年收支总表") == "收支总表")
    #expect(FiscalYear.textBehind(in: "本年收入总表") == "本年收入总表")
    #expect(FiscalYear.textBehind(in: "收支总表") == "收支总表")
  }

  @Test("A title without its year")
  func removed() {
    for title in ["2026年度某某局", "2026年某某局", "某某2026年局", "年度某某局", "二〇二六年某某局"] {
      #expect(FiscalYear.removed(from: title) == "某某局")
    }
    #expect(FiscalYear.removed(from: "青少年宫管理处") == "青少年宫管理处")
    #expect(FiscalYear.removed(from: "某某局") == "某某局")
  }

  @Test("Dates")
  func dates() {
    #expect(PrintedDate.iso("2025年10月27日") == "2025-10-27")
    #expect(PrintedDate.iso("2025年1月2日") == "2025-01-02")
    #expect(PrintedDate.iso("2025年10月") == "2025-10")
    for text in ["2025年", "2025年13月", "2025年1月32日", "1025年1月", "10月27日", "2025-10-27", "截至2025年10月"] {
      #expect(PrintedDate.iso(text) == nil)
    }
  }
}
