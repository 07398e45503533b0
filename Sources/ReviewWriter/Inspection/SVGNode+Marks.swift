// The same tree as something to be painted: whoever wants a PNG needs no program that draws SVG. It understands what pictures
// of pages are made of, and no more of SVG than that.

import Foundation
import PageModel

/// What a node hands on to those in it.
struct SVGStyle {
  fileprivate var values = ["fill": "#000000", "stroke": "none", "stroke-width": "1", "font-size": "10"]
  fileprivate var (x, y) = (0.0, 0.0)

  /// With the whole picture moved, so that it begins at 0.
  init(movedBy x: Double) { self.x = x }

  fileprivate func number(_ name: String, or other: Double = 0) -> Double { values[name].flatMap(Double.init) ?? other }

  fileprivate var fill: Drawing.Colour? { colour("fill") }

  fileprivate var pen: Drawing.Pen? {
    colour("stroke").map {
      Drawing.Pen(colour: $0, width: number("stroke-width"), isDashed: values["stroke-dasharray"] != nil)
    }
  }

  private func colour(_ name: String) -> Drawing.Colour? {
    let named = ["white": "#ffffff", "#888": "#888888"]
    guard let text = values[name].map({ named[$0] ?? $0 }), text.first == "#" else { return nil }
    let opacity = number(name + "-opacity", or: 1)
    return UInt32(text.dropFirst(), radix: 16).map { Drawing.Colour(value: $0, opacity: opacity) }
  }

  fileprivate func box(_ own: [String: String]) -> Box {
    let length = { own[$0].flatMap(Double.init) ?? 0 }
    let (left, top) = (x + length("x"), y + length("y"))
    return Box(x0: left, y0: top, x1: left + length("width"), y1: top + length("height"))
  }
}

extension SVGNode {
  /// What it paints, the first below.
  func marks(_ inherited: SVGStyle) -> [Drawing.Mark] {
    let own = Dictionary(attributes.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    var style = inherited
    style.values.merge(own) { $1 }
    switch name {
    case "title", "defs": return []
    case "rect": return [.rectangle(style.box(own), fill: style.fill, pen: style.pen)]
    case "line":
      let at = { (own[$0].flatMap(Double.init) ?? 0) }
      return line(from: (at("x1"), at("y1")), to: (at("x2"), at("y2")), style)
    case "path":
      let ends = own["d", default: ""].split(whereSeparator: { "ML ".contains($0) }).compactMap { Double($0) }
      return ends.count == 4 ? line(from: (ends[0], ends[1]), to: (ends[2], ends[3]), style) : []
    case "text": return words(own, style)
    case "image":
      let data = own["href"]?.split(separator: ",").last.flatMap { Data(base64Encoded: String($0)) }
      return data.map { [.picture($0, style.box(own), opacity: style.number("opacity", or: 1))] } ?? []
    default:
      let move = own["transform", default: ""].split(whereSeparator: { "translate() ".contains($0) })
        .compactMap { Double($0) }
      if move.count == 2 { (style.x, style.y) = (style.x + move[0], style.y + move[1]) }
      return children.flatMap { $0.marks(style) }
    }
  }

  private func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: SVGStyle
  ) -> [Drawing.Mark] {
    guard let pen = style.pen else { return [] }
    return [
      .line(
        fromX: style.x + start.x, fromY: style.y + start.y, toX: style.x + end.x, toY: style.y + end.y, pen: pen,
        endsInDot: style.values["marker-end"] != nil)
    ]
  }

  private func words(_ own: [String: String], _ style: SVGStyle) -> [Drawing.Mark] {
    guard let colour = style.fill else { return [] }
    let place = style.box(own)
    return [
      .text(
        text, x: place.x0, y: place.y0, size: style.number("font-size"), colour: colour,
        isEnd: own["text-anchor"] == "end", hasHalo: own["paint-order"] != nil)
    ]
  }
}
