// Reads a department's final accounts or budget, adds up its “三公” expenses by concept without losing a digit, and
// writes everything that was read as JSON.
// usage: three-public-sum [FILE.pdf [OUTPUT.json]]

import BudgetPipeline
import BudgetWriters
import Foundation

let sample = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../Samples/final-2024.pdf")
let arguments = CommandLine.arguments.dropFirst()
let input = arguments.first ?? sample.standardizedFileURL.path

do {
  let document = try BudgetReader().document(atPath: input)
  print(document.identity.organization ?? "an organization without a name")
  printThreePublicSums(of: document)
  if let output = arguments.dropFirst().first {
    let json = try JSONWriter.document(document, version: BudgetReader.version)
    try json.write(toFile: output, atomically: true, encoding: .utf8)
  }
} catch let problem as InputProblem {
  FileHandle.standardError.write(Data("\(input): \(problem.message)\n".utf8))
  exit(1)
}

/// A line for each item, and whether the items add up to the sum that is printed.
func printThreePublicSums(of document: BudgetDocument) {
  // Final accounts print budgets beside what was spent.
  let measure: Measure = document.identity.report == .final ? .final : .budget
  var amounts: [String: [Amount]] = [:]
  for fact in document.facts where fact.table == .threePublic && fact.figure.measure == measure {
    // A concept is the same in all documents, whatever they call the line.
    guard let concept = fact.dimensions.concept, let yuan = fact.figure.amountInYuan else { continue }
    amounts[concept, default: []].append(yuan)
    print("  \(concept): \(yuan) yuan (\(fact.status.rawValue), page \(fact.figure.page))")
  }
  // Purchase and running are parts of the vehicles.
  let parts = ["three_public.abroad", "three_public.vehicles", "three_public.reception"]
  // Nil only where the sum has more digits than fit: nothing is rounded on the way.
  if let sum = parts.flatMap({ amounts[$0] ?? [] }).sum(), let total = amounts["three_public.total"]?.sum() {
    print("  items: \(sum) yuan, printed sum: \(total) yuan")
  }
}
