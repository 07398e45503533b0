// What the commands say to people or to programs on standard error, and how much of it.

import ArgumentParser
import Texts

struct LogOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say notes too: what was left out, joined or noticed although nothing is wrong.")
  var verbose = false

  @Option(help: "text for people, json for programs: one object a line, with level, file, page, id and message.")
  var logFormat = Talk.Format.text

  /// For the help, and to refuse what is no language: ``LanguageArgument`` takes it before.
  @Option(help: "The language of what is said to people, zh or en; by default that of the environment.")
  var lang: Language?

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose contradict each other: leave one out.") }
  }

  var talk: Talk { Talk(most: quiet ? .error : verbose ? .note : .info, format: logFormat) }
}
