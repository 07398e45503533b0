// One page as a picture of what was found on it: what `debug` prints, in its place. docs/review.md.

import BudgetModel
import Foundation
import PageModel
import Texts

package struct PageInspection {
  private let document: BudgetDocument
  private let page: Page
  private let image: PageImage?
  private let language: Language
  private let figures: [ReviewFigure]

  /// - Parameters:
  ///   - document: which the page belongs to, with its checks.
  ///   - image: of the page; nil if it cannot be painted.
  package init(_ document: BudgetDocument, page: Page, image: PageImage?, language: Language) {
    (self.document, self.page, self.image) = (document, page, image)
    self.language = language
    figures = ReviewNumbers(document).figures.filter { $0.page == page.number }
  }

  /// - Parameter layers: in the order in which they are listed they lie on each other.
  package func svg(_ layers: [InspectionLayer]) -> Data {
    var output = Data("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    tree(layers).write(to: &output)
    return output
  }

  /// The same to be painted.
  package func drawing(_ layers: [InspectionLayer]) -> Drawing {
    var drawing = Drawing(width: size.width, height: size.height)
    drawing.marks = tree(layers).marks(SVGStyle(movedBy: InspectionSettings.margin))
    return drawing
  }

  private var size: (width: Double, height: Double) {
    (page.width + InspectionSettings.margin + InspectionSettings.legendWidth, page.height)
  }

  private func tree(_ layers: [InspectionLayer]) -> SVGNode {
    let drawings = layers.map { ($0, shown($0)) }
    let heading = [document.identity.file, language.text("page", String(page.number))]
    return SVGNode(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": "\(size.width.svg)pt", "height": "\(size.height.svg)pt",
        "viewBox": "\((-InspectionSettings.margin).svg) 0 \(size.width.svg) \(size.height.svg)", "role": "img",
        "xml:lang": language.tag,
        "font-family": "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif",
      ],
      [.title(heading.joined(separator: " · ")), Self.definitions] + paper + drawings.map(group) + [
        legend(drawings, heading: heading)
      ])
  }

  /// The end of a branch of the header's tree.
  private static let definitions = SVGNode(
    "defs", [:],
    [
      SVGNode(
        "marker",
        ["id": "dot", "viewBox": "0 0 4 4", "refX": "2", "refY": "2", "markerWidth": "4", "markerHeight": "4"],
        [SVGNode("circle", ["cx": "2", "cy": "2", "r": "2", "stroke": "none", "fill": InspectionLayer.headers.colour])])
    ])

  private var paper: [SVGNode] {
    let size: KeyValuePairs = ["x": "0", "y": "0", "width": page.width.svg, "height": page.height.svg]
    let ground = SVGNode("g", ["fill": "white", "stroke": "#888", "stroke-width": "0.5"], [SVGNode("rect", size)])
    guard let image else { return [ground] }
    let picture = SVGNode(
      "image",
      [
        "width": page.width.svg, "height": page.height.svg, "opacity": InspectionSettings.paperOpacity,
        "preserveAspectRatio": "none", "href": "data:image/png;base64,\(image.png.base64EncodedString())",
      ])
    return [ground, picture]
  }

  private func group(_ layer: InspectionLayer, _ drawing: InspectionDrawing) -> SVGNode {
    SVGNode(
      "g", ["id": layer.rawValue, "class": "layer", "fill": layer.colour, "stroke": layer.colour], drawing.nodes)
  }

  private func shown(_ layer: InspectionLayer) -> InspectionDrawing {
    var drawing = InspectionDrawing()
    let tables = document.statements.compactMap { InspectedTable($0, page: page.number, language) }
    switch layer {
    case .rules: page.rules.forEach { drawing.add(.rule($0)) }
    case .cells: tables.forEach { $0.drawCells(into: &drawing) }
    case .headers: tables.forEach { $0.drawHeader(into: &drawing) }
    case .roles: tables.forEach { $0.drawRoles(into: &drawing) }
    case .facts: figures.forEach { drawing.add(.fact($0, language)) }
    case .doubts:
      for figure in figures where !figure.doubts.isEmpty {
        drawing.add(.doubt(figure.bounds, figure.doubts.joined(separator: " ")))
      }
      for said in warnings where said.box != nil { said.box.map { drawing.add(.doubt($0, said.id)) } }
    }
    return drawing
  }

  /// Of the page. What a number's doubt says already is said of its place.
  private var warnings: [Diagnostic] {
    document.diagnostics.filter { $0.page == page.number && $0.severity == .warning }
  }

  // MARK: Legend

  private func legend(_ drawings: [(InspectionLayer, InspectionDrawing)], heading: [String]) -> SVGNode {
    var lines = heading.enumerated().map { SVGNode.legendLine($1, $0, colour: nil) }
    for (layer, drawing) in drawings {
      let text = "\(language.text("layer." + layer.rawValue)) (\(layer.rawValue)): \(drawing.count)"
      lines.append(.legendLine(text, lines.count, colour: layer.colour))
      guard layer == .facts else { continue }
      for status in FigureLook.allCases {
        let count = figures.count { FigureLook($0) == status }
        if count > 0 {
          let text = "\(status.sign) \(language.text("status." + status.rawValue)): \(count)"
          lines.append(.legendLine(text, lines.count, colour: status.colour, indent: 1))
        }
      }
    }
    for said in warnings { lines.append(.legendLine(said.id, lines.count, colour: InspectionLayer.doubts.colour)) }
    let place = "translate(\((page.width + InspectionSettings.legendType).svg) 0)"
    return SVGNode("g", ["id": "legend", "transform": place, "font-size": InspectionSettings.legendType.svg], lines)
  }
}
