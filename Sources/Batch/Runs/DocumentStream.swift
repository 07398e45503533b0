// `pdf2budget stream`: paths in, one line of JSON each out, in the same order.

import BudgetModel
import BudgetPipeline
import Foundation
import OutputFile

/// Reads documents that are named on one descriptor and writes a line for each to another.
package struct DocumentStream: Sendable {
  package var program: WorkerProgram
  package var jobs: Int
  package var limits: DocumentLimits
  /// For inputs that bring none of their own.
  package var password, pages: String?
  /// Of tables; all if it is empty.
  package var kinds: [TableKind] = []
  /// What becomes of a document: one object of JSON.
  package var encoding = OutputFormat.json.encoding

  package init(program: WorkerProgram = .own, jobs: Int = 1, limits: DocumentLimits = DocumentLimits()) {
    self.program = program
    self.jobs = jobs
    self.limits = limits
  }

  /// Returns at the end of the input, or when nobody reads the output any more.
  /// - Throws: ``StartProblem``, ``OutputFailure``.
  package func run(input: Int32 = 0, output: Int32 = 1) throws {
    let requests = RequestQueue(descriptor: input)
    let printer = OrderedPrinter(descriptor: output)
    let pool = WorkerPool(program, jobs: jobs, limits: limits)
    do {
      try pool.run { seat in
        while let (number, line) = requests.next(isStopped: { pool.isStopped || isAbandoned(output) }) {
          do {
            try printer.print(answer(line, seat), number: number)
          } catch {
            printer.giveUp()
            throw error
          }
        }
      }
    } catch is ReaderGone {
      // It has what it wanted.
    }
  }

  /// The line for an input, with its end.
  private func answer(_ line: [UInt8], _ seat: WorkerSeat) throws -> Data {
    let request: StreamRequest
    switch StreamRequest.parse(line) {
    case .success(let parsed): request = parsed
    case .failure(let bad): return errorLine(bad.path, bad.failure)
    }
    do {
      return try seat.read {
        let answer = try seat.ask(.document(path: Data(request.path.bytes), recipe: recipe(of: request)))
        switch answer {
        case .document:
          // The document is an object; the path becomes its first key.
          let path = try Self.encoder().encode(request.path.text)
          return Data("{\"path\":".utf8) + path + Data(",".utf8) + (try seat.nextLine().dropFirst()) + Data("\n".utf8)
        case .failed(let failure): return errorLine(request.path, failure)
        default: return errorLine(request.path, .crashed(.status(0)))
        }
      }
    } catch let lost as WorkerLost {
      return errorLine(request.path, lost.failure)
    }
  }

  private func recipe(of request: StreamRequest) -> ConversionRecipe {
    ConversionRecipe(
      encoding: encoding.name, isSafe: false, kinds: kinds.isEmpty ? nil : kinds, pages: request.pages ?? pages,
      password: request.password ?? password)
  }

  private func errorLine(_ path: RawPath, _ failure: InputFailure) -> Data {
    let line = ErrorLine(path: path.text, file: path.file.text, error: failure)
    return ((try? Self.encoder().encode(line)) ?? Data("{}".utf8)) + Data("\n".utf8)
  }

  private static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private struct ErrorLine: Encodable {
    var path, file: String
    var error: InputFailure
  }
}
