// A text that is missing in one language shows its key.

import BudgetModel
import Foundation
import PageModel
import Testing

@testable import ReviewWriter

@Suite("Texts of the review page")
struct PageTextsTests {
  private let texts: [String: [String]]
  /// Of the page and of the list of pages.
  private let script = String(decoding: ReviewAssets.script + ReviewAssets.indexScript, as: UTF8.self)

  init() throws { texts = try JSONDecoder().decode([String: [String]].self, from: Data(ReviewAssets.texts)) }

  @Test("Each is there in both languages, with the same places for values")
  func both() {
    #expect(texts.count > 100)
    for (key, both) in texts {
      #expect(both.count == 2 && both.allSatisfy { !$0.isEmpty }, "\(key)")
      let places = both.map { Set($0.matches(of: /\{\d\}/).map { String($0.0) }) }
      #expect(places.first == places.last, "\(key)")
    }
  }

  @Test("Chinese is Chinese, English is not")
  func languages() {
    for (key, both) in texts where key != "language" && both.count == 2 {
      #expect(!both[1].contains(/\p{Script=Han}/), "\(key)")
      #expect(both[0].contains(/\p{Script=Han}/) || both[0].count == 1, "\(key)")
    }
  }

  /// What the script names whole, and the beginnings that it puts a value behind.
  private var named: (whole: Set<String>, beginnings: Set<String>) {
    let whole = script.matches(of: /\bt\("([A-Za-z.]+)"[,)]/).map { String($0.1) }
    let chosen = script.matches(of: /\bbutton\("(\w+)",/).flatMap { [String($0.1), "key.\($0.1)"] }
    let listed =
      script.matches(of: /\? "(\w+)" : "(\w+)"\)/).flatMap { [String($0.1), String($0.2)] }
      + ["subject", "says", "amount", "sentence"]
      + script.matches(of: /key: "([A-Za-z.]+[A-Za-z])"|choice\("([A-Za-z.]+)",/).map { String($0.1 ?? $0.2 ?? "") }
    let beginnings = script.matches(of: /t\((?:[^()"]*\? )?"(\w+\.)" \+/).map { String($0.1) }
    return (Set(whole + chosen + listed), Set(beginnings))
  }

  @Test("The script finds every text that it names, and names every text")
  func names() {
    let (whole, beginnings) = named
    #expect(whole.count > 40 && beginnings.count > 8, "the script was not understood")
    for key in whole { #expect(texts[key] != nil, "\(key)") }
    for key in texts.keys where !whole.contains(key) {
      let isBuilt = (beginnings + Self.written).contains { key.hasPrefix($0) } || key == "sum"
      #expect(isBuilt, "\(key) is not used")
    }
  }

  /// Beginnings of texts that Swift names, or that the script finds by what the data say.
  private static let written = ["section.", "form.", "layer."]

  @Test("Every value that is shown by its name has one")
  func values() {
    let names: [(String, [String])] = [
      ("kind", TableKind.allCases.map(\.rawValue)), ("section", Section.allCases.map(\.rawValue)),
      ("cause", Finding.Reason.allCases.map(\.rawValue)), ("report", ReportKind.allCases.map(\.rawValue)),
      ("layer", InspectionLayer.allCases.map(\.rawValue)), ("chart", ReviewChart.Kind.allCases.map(\.rawValue)),
      ("series", ["final", "budget", "amount", "adjusted_budget", "initial_budget", "prior_year"]),
      ("guess", Guess.allCases.map(\.rawValue)),
      ("figure", NarrativeFigure.Kind.allCases.map(\.rawValue)), ("rule", NarrativeCheck.Kind.allCases.map(\.rawValue)),
      ("doubt", Doubts.all.flatMap(\.ids)), ("kindOf", ReviewFinding.Kind.allCases.map(\.rawValue)),
      ("status", Status.allCases.map(\.rawValue) + ["doubt", "record"]), ("mark", ["seen", "wrong"]),
    ]
    for (beginning, values) in names {
      for value in values { #expect(texts["\(beginning).\(value)"] != nil, "\(beginning).\(value)") }
    }
  }
}
