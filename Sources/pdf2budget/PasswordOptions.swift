// A password need not stand in the list of processes, where everybody on the machine can read it.

import ArgumentParser
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
    guard let text = try? String(contentsOfFile: passwordFile, encoding: .utf8) else {
      throw ValidationError("--password-file \(passwordFile) cannot be read.")
    }
    return String(text.prefix { !$0.isNewline })
  }
}
