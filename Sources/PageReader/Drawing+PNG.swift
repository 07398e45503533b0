// Painting what the model of a drawing says.

import Foundation
import PageModel

internal import CPageReader

extension Drawing {
  /// As a PNG file.
  /// - Parameter scale: pixels a point; fewer where the picture would be too large.
  /// - Returns: nil if it cannot be painted.
  package func png(scale: Double) -> Data? {
    let area = width * height * scale * scale
    let canvas = page_reader_canvas_open(width, height, scale * min(1, (Self.mostPixels / area).squareRoot()))
    guard let canvas else { return nil }
    defer { page_reader_canvas_free(canvas) }
    for mark in marks { mark.paint(on: canvas) }
    var length = 0
    guard let bytes = page_reader_canvas_png(canvas, &length) else { return nil }
    defer { page_reader_bytes_free(bytes) }
    return Data(bytes: bytes, count: length)
  }

  /// A little less than the largest picture that the shim makes: sides are rounded up.
  private static let mostPixels = 15_500_000.0
}

extension Drawing.Mark {
  fileprivate func paint(on canvas: OpaquePointer) {
    switch self {
    case .rectangle(let box, let fill, let pen):
      withUnsafePointer(to: fill?.raw ?? page_reader_colour()) { colour in
        withUnsafePointer(to: pen?.raw ?? page_reader_pen()) { stroke in
          page_reader_canvas_rectangle(
            canvas, page_reader_box(box), fill == nil ? nil : colour, pen == nil ? nil : stroke)
        }
      }
    case .line(let fromX, let fromY, let toX, let toY, let pen, let endsInDot):
      let ends = page_reader_box(x0: Float(fromX), y0: Float(fromY), x1: Float(toX), y1: Float(toY))
      page_reader_canvas_line(canvas, ends, pen.raw, endsInDot)
    case .text(let text, let x, let y, let size, let colour, let isEnd, let hasHalo):
      page_reader_canvas_text(canvas, text, x, y, size, colour.raw, isEnd, hasHalo)
    case .picture(let data, let box, let opacity):
      let bytes = [UInt8](data)
      page_reader_canvas_picture(canvas, bytes, bytes.count, page_reader_box(box), opacity)
    }
  }
}

extension Drawing.Colour {
  fileprivate var raw: page_reader_colour { page_reader_colour(value: value, opacity: opacity) }
}

extension Drawing.Pen {
  fileprivate var raw: page_reader_pen { page_reader_pen(colour: colour.raw, width: width, is_dashed: isDashed) }
}
