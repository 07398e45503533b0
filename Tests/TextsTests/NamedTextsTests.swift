// A text that is missing in one language shows its name, and a value without a name shows what programs call it.

import BudgetModel
import PageModel
import TestSupport
import Testing

@testable import Texts

@Suite("Named texts")
struct NamedTextsTests {
  @Test("Each is there in both languages, with the same places for values")
  func both() {
    #expect(NamedTexts.all.count > 250, "a list was not read")
    for (name, both) in NamedTexts.all {
      #expect(both.count == 2 && both.allSatisfy { !$0.isEmpty }, "\(name)")
      let places = both.map { Set($0.matches(of: /\{\d\}/).map { String($0.0) }) }
      #expect(name.hasSuffix(".one") || places.first == places.last, "\(name)")
    }
  }

  @Test("No name is in two lists")
  func names() {
    let counts = [NamedTexts.review, NamedTexts.reportList].map { NamedTexts.read($0).count }
    #expect(counts.reduce(0, +) == NamedTexts.all.count)
  }

  @Test("Chinese is Chinese, English is not")
  func languages() {
    for (name, both) in NamedTexts.all where name != "language" && both.count == 2 {
      #expect(!both[1].contains(/\p{Script=Han}/), "\(name)")
      #expect(foreignWords(in: both[0]) == [], "\(name)")
    }
  }

  @Test("Every value that people are shown has a name")
  func values() {
    let names: [(String, [String])] = [
      ("kind", TableKind.allCases.map(\.rawValue)), ("section", Section.allCases.map(\.rawValue)),
      ("measure", Measure.allCases.map(\.rawValue)), ("status", Status.allCases.map(\.rawValue)),
      ("report", ReportKind.allCases.map(\.rawValue)), ("fund", Fund.allCases.map(\.rawValue)),
      ("source", GlyphSource.allCases.map(\.rawValue)), ("cause", Finding.Reason.allCases.map(\.rawValue)),
      ("guess", Guess.allCases.map(\.rawValue)), ("figure", NarrativeFigure.Kind.allCases.map(\.rawValue)),
      ("rule", NarrativeCheck.Kind.allCases.map(\.rawValue)), ("doubt", Doubts.all.flatMap(\.ids)),
    ]
    for (group, values) in names {
      for value in values { #expect(NamedTexts.all["\(group).\(value)"] != nil, "\(group).\(value)") }
    }
  }

  @Test("Values stand where each language wants them")
  func places() {
    #expect(Template("{1} of {0}, {2}").filled(["a", "b"]) == "b of a, ")
    #expect(Language.english.text("check.lost", "表7") == "表7 is missing though the contents list it")
    #expect(Language.chinese.text("check.lost", "表7") == "目录列有 表7，文件中没有")
    #expect(Language.english.count("check.amounts", 1) == "1 amount")
    #expect(Language.english.count("check.amounts", 2) == "2 amounts")
  }

  @Test("The language is that of the environment")
  func environment() {
    #expect(Language(environment: ["LANG": "zh_CN.UTF-8"]) == .chinese)
    #expect(Language(environment: ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"]) == .english)
    #expect(Language(environment: ["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US"]) == .chinese)
    #expect(Language(environment: [:]) == .english)
  }
}
