// What a mark of the review page is of: a number or a finding, with what tells it from others in another run.

import BudgetModel
import CompactJSON
import Foundation

package struct MarkedPlace: Codable, Sendable, Hashable {
  /// `amount`, or the kind of a finding.
  package var kind: String
  /// Of a finding: its rule or its diagnostic.
  package var id: String?
  /// 1-based.
  package var page: Int?
  /// Left, top, right, bottom in points.
  package var box: [Double]?
  package var table, code, item, label: String?
  package var amount, unit, status: String?

  /// What it is of, apart from its place and its value.
  var name: [String] { [table, code, item, label].map { $0 ?? "" } }

  package init(kind: String, id: String? = nil, page: Int?, box: [Double]?) {
    (self.kind, self.id, self.page, self.box) = (kind, id, page, box)
  }

  init(_ figure: ReviewFigure, _ tables: [ReviewTable], kind: String = "amount", id: String? = nil) {
    self.init(kind: kind, id: id, page: figure.page, box: figure.box)
    table = figure.table.map { tables[$0].name.isEmpty ? tables[$0].kind.rawValue : tables[$0].name }
    (code, item, label) = (figure.code, figure.item, figure.header)
    (amount, unit, status) = (figure.amount, figure.unit, figure.status)
  }

  init(_ finding: ReviewFinding, of data: ReviewData) {
    let id = finding.id ?? finding.sum.map { data.sums[$0].rule }
    if let figure = finding.figures.first {
      self.init(data.figures[figure], data.tables, kind: finding.kind.rawValue, id: id)
    } else {
      self.init(kind: finding.kind.rawValue, id: id, page: finding.page, box: finding.box)
      item = finding.message
    }
  }
}

/// All that a mark may be of, in one document.
package struct ReviewPlaces: Codable, Sendable {
  package var file, sha256: String
  package var places: [MarkedPlace]

  package init(file: String, sha256: String, places: [MarkedPlace]) {
    (self.file, self.sha256, self.places) = (file, sha256, places)
  }

  /// - Parameter document: with its checks.
  package init(_ document: BudgetDocument, _ proof: ReviewProof) {
    let data = ReviewData(document, proof, images: [:], version: "")
    self.init(
      file: data.file, sha256: data.sha256,
      places: data.figures.map { MarkedPlace($0, data.tables) } + data.findings.map { MarkedPlace($0, of: data) })
  }

  package init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: json)
  }

  package func json() throws -> Data { Data(try CompactJSONEncoder().encode(self)) }
}
