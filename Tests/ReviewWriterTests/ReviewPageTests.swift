// The page as a file: nothing of the document becomes markup, nothing comes from elsewhere, no finding is lost.

import BudgetModel
import Foundation
import PageModel
import Testing

@testable import ReviewWriter

@Suite("Review page")
struct ReviewPageTests {
  private let html: String

  init() throws {
    let image = PageImage(width: 100, height: 200, png: Data([1, 2, 3, 4]))
    let page = ReviewPage(
      ReviewDocument.document, ReviewDocument.proof, images: [4: image, 3: image], version: "1",
      language: .chinese)
    html = String(decoding: try page.html(), as: UTF8.self)
  }

  private func block(_ id: String) throws -> String {
    let start = try #require(html.range(of: " id=\"\(id)\">"))
    let rest = html[start.upperBound...]
    return String(rest[..<(try #require(rest.range(of: "</script>"))).lowerBound])
  }

  private func data() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(block("data").utf8)) as? [String: Any])
  }

  private func list(_ name: String) throws -> [[String: Any]] {
    try #require(try data()[name] as? [[String: Any]])
  }

  @Test("What would be markup stays text, and comes out whole")
  func hostile() throws {
    #expect(!html.contains("<img") && !html.contains("<!--"))
    // The card, data, texts, two pictures, the script.
    #expect(html.components(separatedBy: "<script").count - 1 == 6)
    #expect(html.components(separatedBy: "</script>").count - 1 == 6)
    let title = "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;&quot;'&lt;!-- 2024 决算"
    #expect(html.contains("<title>\(title)</title>"))
    #expect(try data()["file"] as? String == ReviewDocument.hostile)
    #expect(try list("figures")[1]["item"] as? String == ReviewDocument.hostile)
    #expect(try list("tables")[0]["name"] as? String == "01 \(ReviewDocument.hostile)")
  }

  @Test("Nothing from elsewhere, and no script but its own")
  func policy() throws {
    let nonce = ReviewDocument.sha256
    #expect(
      html.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'nonce-\(nonce)'; "
          + "style-src 'nonce-\(nonce)'; img-src data:; base-uri 'none'; form-action 'none'\">"))
    #expect(html.components(separatedBy: "nonce=\"\(nonce)\"").count - 1 == 2)
    // The name of SVG is no address that anything asks for.
    let rest = html.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!rest.contains("http://") && !rest.contains("https://"))
    let script = String(decoding: ReviewAssets.script, as: UTF8.self)
    #expect(!script.contains(/innerHTML|outerHTML|insertAdjacentHTML|eval\(/))
  }

  @Test("The language is that which was asked for")
  func language() throws {
    #expect(html.contains("<html lang=\"zh-CN\">"))
    let english = ReviewPage(
      ReviewDocument.document, ReviewDocument.proof, images: [:], version: "1", language: .english)
    #expect(String(decoding: try english.html(), as: UTF8.self).contains("<html lang=\"en\">"))
  }

  @Test("Pictures wait as text, under the number of their page")
  func pictures() throws {
    #expect(try block("picture-3") == "AQIDBA==" && block("picture-4") == "AQIDBA==")
    let sheets = try list("sheets")
    #expect(sheets.map { $0["page"] as? Int } == [2, 3, 4, 5, 9])
    #expect(sheets.map { $0["width"] as? Double } == [595, 100, 100, 595, 595])
  }

  @Test("All findings, in their order")
  func findings() throws {
    let found = try list("findings")
    #expect(
      found.map { $0["kind"] as? String } == [
        "conflict", "text", "text", "doubt", "doubt", "missing", "warning", "warning",
      ])
    #expect(found.map { $0["page"] as? Int } == [3, 9, 9, 4, 4, 2, 5, nil])
    #expect(found[0]["figures"] as? [Int] == [1] && found[0]["sum"] as? Int == 1)
    #expect(found[0]["cause"] as? String == "misprint" && found[0]["wanted"] as? String == "1.10")
    // The figure of the text first, as it is what is doubted.
    #expect(found[1]["figures"] as? [Int] == [5, 0] && found[1]["sum"] as? Int == 3)
    #expect(found[2]["sum"] as? Int == 2)
    #expect(found[3]["id"] as? String == "reader.unlike-print" && found[3]["figures"] as? [Int] == [3, 4])
    #expect(found[4]["id"] as? String == "parser.number-cut" && found[4]["figures"] as? [Int] == [3])
    #expect(found[5]["message"] as? String == "表7 \(ReviewDocument.hostile)")
    #expect(found[6]["message"] as? String == "\(ReviewDocument.hostile) [reader.unlike-print]")
    #expect(found[7]["message"] as? String == "of the whole [reader.truncated]")
  }

  @Test("Sums point at their numbers, with both sides")
  func sums() throws {
    let sums = try list("sums")
    #expect(sums.map { $0["holds"] as? Bool } == [true, false, false, false, true])
    let terms = try #require(sums[1]["terms"] as? [[String: Any]])
    #expect(terms.map { $0["side"] as? String } == ["found", "expected", "expected"])
    #expect(sums[1]["found"] as? String == "3.00" && sums[1]["difference"] as? String == "0.10")
    #expect(sums[2]["is_of_text"] as? Bool == true && sums[2]["difference"] == nil)
  }

  @Test("A form has a row for each name, and a column for each label")
  func form() throws {
    func figure(_ amount: Int64, _ path: [String]) -> Figure {
      var figure = ReviewDocument.figure(amount, status: .verified)
      (figure.status, figure.headerPath) = (nil, path)
      return figure
    }
    var line = FundingLine(name: "年度资金总额")
    (line.budget, line.executed) = (figure(1, ["预算数/年度资金总额"]), figure(2, ["执行数/年度资金总额"]))
    var other = FundingLine(name: "其中")
    other.executed = figure(3, ["执行数/其中"])
    let record = PerformanceRecord(project: "食堂", funding: [line, other], pages: [3])
    var document = ReviewDocument.document
    document.statements = [Statement(kind: .projectPerformance, pages: [3], records: [record])]
    let numbers = ReviewNumbers(document)
    let panel = try #require(ReviewTable(document.statements[0], index: 0, numbers).panels.first)
    #expect(panel.name == "食堂" && panel.columns == ["预算数", "执行数"])
    #expect(panel.rows.map(\.label) == ["年度资金总额", "其中"] && panel.rows.map(\.cells) == [[0, 1], [nil, 2]])
    #expect(numbers.figures.prefix(3).allSatisfy { $0.status == "record" })
  }

  @Test("A table across the page stands upright")
  func narrow() throws {
    let figures = (0..<3).map { index in
      var figure = ReviewDocument.figure(Int64(index), status: .verified)
      (figure.gridColumn, figure.headerPath) = (index, ["列\(index)"])
      return figure
    }
    var document = ReviewDocument.document
    document.statements[0].rows = figures.map { StatementRow(labels: ["甲"], figures: [$0]) }
    let table = ReviewTable(document.statements[0], index: 0, ReviewNumbers(document))
    #expect(table.panels.map(\.columns) == [[""]])
    #expect(table.panels[0].rows.map(\.label) == ["甲 · 列0", "甲 · 列1", "甲 · 列2"])
    #expect(table.panels[0].rows.map(\.cells) == [[0], [1], [2]])
    document.statements[0].rows = [StatementRow(labels: ["甲"], figures: figures)]
    let wide = ReviewTable(document.statements[0], index: 0, ReviewNumbers(document))
    #expect(wide.panels.map(\.columns) == [["列0", "列1", "列2"]])
  }

  @Test("Rows have their numbers in the columns of the table")
  func rows() throws {
    let panels = try #require(try list("tables")[0]["panels"] as? [[String: Any]])
    #expect(panels.count == 1 && panels[0]["columns"] as? [String] == [ReviewDocument.hostile])
    let rows = try #require(panels[0]["rows"] as? [[String: Any]])
    #expect(rows.map { $0["cells"] as? [Int] } == [[0], [1], [2], [3], [4]])
    #expect(rows.map { $0["page"] as? Int } == [3, 3, 3, 4, 4])
    #expect(rows[0]["role"] as? String == "total" && rows[1]["code"] as? String == "201")
  }
}
