// SVG, as much of it as a picture of a page needs. Words of documents become text and values of attributes, never markup.

import Foundation
import PageModel

struct SVGNode {
  let name: String
  let attributes: KeyValuePairs<String, String>
  let text: String
  let children: [SVGNode]

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "", _ children: [SVGNode] = [])
  {
    (self.name, self.attributes, self.text, self.children) = (name, attributes, text, children)
  }

  /// What is shown when one points at it, and read out.
  static func title(_ text: String) -> SVGNode { SVGNode("title", text: text) }

  static func rectangle(_ box: Box, _ style: KeyValuePairs<String, String>, title: String) -> SVGNode {
    SVGNode("g", style, [.title(title), SVGNode("rect", box.attributes)])
  }

  func write(to output: inout Data) {
    output += "<\(name)".utf8
    for (key, value) in attributes { output += " \(key)=\"\(Self.escaped(value))\"".utf8 }
    if text.isEmpty, children.isEmpty {
      output += "/>\n".utf8
      return
    }
    output += (text.isEmpty ? ">\n" : ">\(Self.escaped(text))").utf8
    for child in children { child.write(to: &output) }
    output += "</\(name)>\n".utf8
  }

  /// XML allows no control characters, not even as references.
  static func escaped(_ text: String) -> String {
    let allowed = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isControl = scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)
      return isControl || scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
    }
    return ReviewPage.escaped(String(String.UnicodeScalarView(allowed)))
  }
}

extension Box {
  fileprivate var attributes: KeyValuePairs<String, String> {
    ["x": x0.svg, "y": y0.svg, "width": max(x1 - x0, 0).svg, "height": max(y1 - y0, 0).svg]
  }
}

extension Double {
  /// Points, as finely as anybody can see.
  var svg: String { String(format: "%.1f", self) }
}
