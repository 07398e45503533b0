// The picture of a page as SVG: a group for each layer, words as text only, nothing that an XML reader refuses.

import BudgetModel
import Foundation
import PageModel
import Testing

@testable import ReviewWriter

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Inspection of a page")
struct PageInspectionTests {
  private func svg(_ layers: [InspectionLayer] = InspectionLayer.allCases) -> Data {
    var document = ReviewDocument.document
    func cell(_ row: Int, _ column: Int, _ text: String, span: Int = 1) -> PrintedCell {
      let (x, y) = (Double(column) * 60, Double(row) * 10)
      return PrintedCell(
        row: row, column: column, rowSpan: 1, columnSpan: span, text: text, page: 3,
        box: Box(x0: x, y0: y, x1: x + 60 * Double(span), y1: y + 10))
    }
    document.statements[0].grid = PrintedGrid(
      rowCount: 3, columnCount: 2, headerRows: 2,
      cells: [
        cell(0, 0, "收入", span: 2), cell(1, 0, "科目"), cell(1, 1, ReviewDocument.hostile), cell(2, 0, "合计\u{1}"),
        cell(2, 1, "3.00"),
      ])
    document.statements[0].rows[0].gridRow = 2
    document.statements[0].rows[0].labels = ["合计\u{1}"]
    document.statements[0].rows[0].figures[0].gridColumn = 1
    document.statements[0].columns = StatementColumn.columns(
      headerPaths: [["科目"], ["收入"]], rows: [document.statements[0].rows[0]])
    document.diagnostics.append(
      Diagnostic("layout.some-warning", page: 3, box: Box(x0: 1, y0: 1, x1: 2, y1: 2), message: "here"))
    let page = Page(
      number: 3, width: 100, height: 200,
      rules: [
        RulingLine(axis: .horizontal, position: 10, start: 5, end: 95),
        RulingLine(axis: .vertical, position: 20, start: 5, end: 95, thickness: 2),
      ])
    let image = PageImage(width: 100, height: 200, png: Data([1, 2, 3, 4]))
    return PageInspection(document, page: page, image: image, language: .english).svg(layers)
  }

  @Test("Each layer is a group with what it shows, and the legend counts it")
  func layers() throws {
    let picture = Picture(svg())
    #expect(picture.error == nil)
    #expect(picture.layers.map(\.id) == InspectionLayer.allCases.map(\.rawValue))
    #expect(picture.elements(in: "rules", named: "line") == 2)
    #expect(picture.elements(in: "cells", named: "rect") == 5)
    // Two header cells stand below the first.
    #expect(picture.elements(in: "headers", named: "rect") == 3 && picture.elements(in: "headers", named: "path") == 2)
    // The table, two columns, and two rows in one line.
    #expect(picture.elements(in: "roles", named: "text") == 5)
    for role in ["income 01 万元", "label", "final 万元", "total"] { #expect(picture.texts.contains(role), "\(role)") }
    #expect(picture.elements(in: "facts", named: "rect") == 3)
    #expect(picture.elements(in: "doubts", named: "rect") == 1)
    #expect(picture.texts.contains("numbers (facts): 3") && picture.texts.contains("✗ conflict: 2"))
    #expect(picture.texts.contains("layout.some-warning"))
  }

  @Test("Only the layers that are asked for are drawn")
  func chosen() {
    let picture = Picture(svg([.rules, .facts]))
    #expect(picture.layers.map(\.id) == ["rules", "facts"])
    #expect(!picture.texts.contains { $0.contains("(cells)") })
  }

  @Test("Words stay words, and what XML forbids is marked")
  func hostile() {
    let picture = Picture(svg())
    let header = "收入/" + ReviewDocument.hostile
    #expect(picture.texts.contains(header))
    #expect(picture.texts.contains("[3, 1] 合计\u{FFFD}"))
    #expect(!picture.names.contains("script") && !picture.names.contains("img"))
  }

  @Test("The page lies below its layers, the picture of it with it")
  func paper() throws {
    let text = String(decoding: svg(), as: UTF8.self)
    let image = try #require(text.range(of: "href=\"data:image/png;base64,AQIDBA==\""))
    let rules = try #require(text.range(of: "id=\"rules\""))
    #expect(image.lowerBound < rules.lowerBound)
    #expect(!text.contains("http://") || text.components(separatedBy: "http://").count == 2, "only the namespace")
  }
}

/// What an XML reader makes of it.
private final class Picture: NSObject, XMLParserDelegate {
  struct Layer {
    var id: String
    var elements: [String: Int] = [:]
  }

  private(set) var layers: [Layer] = []
  private(set) var texts: Set<String> = []
  private(set) var names: Set<String> = []
  private(set) var error: (any Error)?
  private var isInLayers = false
  private var text = ""

  init(_ svg: Data) {
    super.init()
    let parser = XMLParser(data: svg)
    parser.delegate = self
    if !parser.parse() { error = parser.parserError }
  }

  func elements(in id: String, named name: String) -> Int? {
    layers.first { $0.id == id }.map { $0.elements[name] ?? 0 }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    names.insert(name)
    text = ""
    if attributes["class"] == "layer" { layers.append(Layer(id: attributes["id"] ?? "")) }
    if attributes["id"] == "legend" { isInLayers = false }
    if attributes["class"] == "layer" { isInLayers = true }
    if isInLayers { layers[layers.count - 1].elements[name, default: 0] += 1 }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "text" || name == "title" { texts.insert(text) }
  }
}
