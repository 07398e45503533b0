// What is drawn of single things: ruling lines, numbers, doubts, lines of the legend.

import BudgetModel
import PageModel
import Texts

/// How a number looks: by its doubts before its status, as on the review page.
enum FigureLook: String, CaseIterable {
  case verified, unverified, conflict, doubt, record

  init(_ figure: ReviewFigure) {
    self = figure.doubts.isEmpty ? FigureLook(rawValue: figure.status) ?? .unverified : .doubt
  }

  var sign: String {
    switch self {
    case .verified: "✓"
    case .unverified: "·"
    case .conflict: "✗"
    case .doubt: "?"
    case .record: "–"
    }
  }

  var colour: String {
    switch self {
    case .verified: "#14713b"
    case .unverified: "#8a6d00"
    case .conflict: "#b3141b"
    case .doubt: "#9a3c00"
    case .record: "#5b6470"
    }
  }
}

extension ReviewFigure {
  var bounds: Box { Box(x0: box[0], y0: box[1], x1: box[2], y1: box[3]) }
}

extension SVGNode {
  /// Hairlines are drawn as thick as the eye needs.
  static func rule(_ rule: RulingLine) -> SVGNode {
    let isHorizontal = rule.axis == .horizontal
    return SVGNode(
      "line",
      [
        "x1": (isHorizontal ? rule.start : rule.position).svg, "y1": (isHorizontal ? rule.position : rule.start).svg,
        "x2": (isHorizontal ? rule.end : rule.position).svg, "y2": (isHorizontal ? rule.position : rule.end).svg,
        "stroke-width": max(rule.thickness, 1).svg, "stroke-opacity": "0.6",
      ])
  }

  static func fact(_ figure: ReviewFigure, _ language: Language) -> SVGNode {
    let look = FigureLook(figure)
    let header = figure.sentence == nil ? figure.header : language.text("figure." + figure.header)
    let meaning = [figure.code, figure.item, header].compactMap { $0 }.filter { !$0.isEmpty }
    let title = "\(look.sign) \(figure.amount)\(figure.unit ?? "") · \(language.text("status." + look.rawValue)) · "
    return .rectangle(
      figure.bounds,
      [
        "class": look.rawValue, "fill": look.colour, "fill-opacity": "0.3", "stroke": look.colour,
        "stroke-width": "0.5",
      ],
      title: title + meaning.joined(separator: " · "))
  }

  static func doubt(_ box: Box, _ ids: String) -> SVGNode {
    SVGNode(
      "g", [:],
      [
        .rectangle(
          box.grown(by: 2), ["fill": "none", "stroke-width": "1.4", "stroke-dasharray": "3 2"], title: ids),
        .label(ids, x: box.x0, y: box.y0 - 3, size: InspectionSettings.labelType),
      ])
  }

  static func legendLine(_ text: String, _ line: Int, colour: String?, indent: Double = 0) -> SVGNode {
    let size = InspectionSettings.legendType
    let (x, y) = (indent * 1.5 * size, Double(line + 1) * 1.6 * size)
    let swatch = colour.map {
      SVGNode("rect", ["x": x.svg, "y": (y - 0.8 * size).svg, "width": size.svg, "height": size.svg, "fill": $0])
    }
    let words = SVGNode("text", ["x": (x + (colour == nil ? 0 : 1.5 * size)).svg, "y": y.svg], text: text)
    return SVGNode("g", [:], [swatch, words].compactMap { $0 })
  }
}
