// Where sums contradict each other the reading may be at fault: amounts that were left out as unclear are tried, and
// taken where all sums then hold. Nothing is changed to make a sum fit: what is taken is printed in its place.

import BudgetModel
import PageModel

extension Reconciler {
  /// The document reconciled, with those of the other readings that its sums ask for; each is told in a diagnostic.
  package func reconcile(_ document: BudgetDocument, readings: [SecondReading]) -> BudgetDocument {
    var best = reconcile(document)
    // Sums that hold ask for nothing.
    for reading in readings.prefix(Self.mostReadings) where best.statusCounts.conflict > 0 {
      var other = best
      other.statements[reading.table].add(reading.figures, toRow: reading.row)
      other = reconcile(other)
      guard other.statusCounts.conflict < best.statusCounts.conflict, other.proves(reading) else { continue }
      best = other
      best.note(reading)
    }
    return best
  }

  /// Each costs a reconciliation.
  private static let mostReadings = 40
}

extension BudgetDocument {
  fileprivate func proves(_ reading: SecondReading) -> Bool {
    let row = statements[reading.table].rows[reading.row]
    return reading.figures.allSatisfy { taken in
      row.figures.contains { $0.box == taken.box && $0.amount == taken.amount && $0.status == .verified }
    }
  }

  /// The numbers count as read now, and the word that they were left out is taken back.
  fileprivate mutating func note(_ reading: SecondReading) {
    numbers.unused -= reading.complaints.count
    numbers.facts += reading.figures.count
    for complaint in reading.complaints {
      if let index = diagnostics.firstIndex(of: complaint) { diagnostics.remove(at: index) }
    }
    for figure in reading.figures {
      diagnostics.append(
        Diagnostic(
          "reconcile.second-reading", .note, page: figure.page, box: figure.box,
          message: "\(figure.raw) was not clear and was taken because the sums around it ask for it"))
    }
  }
}
