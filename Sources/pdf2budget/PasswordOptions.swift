// A password need not stand in the list of processes, where everybody on the machine can read it.

import ArgumentParser
import BudgetPipeline
import Foundation

struct PasswordOptions: ParsableArguments {
  @Option(
    help: """
      The password of encrypted files. Other users of the machine can see it: PDF2BUDGET_PASSWORD in the environment or \
      --password-file hides it.
      """)
  var password: String?

  @Option(help: ArgumentHelp("A file whose first line is the password.", valueName: "file"))
  var passwordFile: String?

  /// What the command line says, else the file, else the environment.
  func value() throws -> String? {
    if let password { return password }
    guard let passwordFile else { return ProcessInfo.processInfo.environment["PDF2BUDGET_PASSWORD"] }
    let data: Data
    do throws(InputProblem) {
      var arguments = RawArguments()
      data = try arguments.path(passwordFile).contents(waits: true)
    } catch {
      throw ValidationError("--password-file \(passwordFile): \(error.message)")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ValidationError("--password-file \(passwordFile) is no text in UTF-8.")
    }
    return String(text.prefix { !$0.isNewline })
  }
}
