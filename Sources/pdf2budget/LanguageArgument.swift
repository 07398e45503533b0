// `--lang`, which is known before the other arguments are parsed: help and refusals are made while they are.

import ArgumentParser
import Texts

extension Language: ExpressibleByArgument {}

struct LanguageArgument {
  /// Nil if none is named.
  private(set) var language: Language?
  /// The other arguments. A language that there is not is one of them, for the parser to refuse.
  private(set) var rest: [String] = []

  private static let name = "--lang"

  init(_ arguments: some Sequence<String>) {
    var arguments = arguments.makeIterator()
    while let argument = arguments.next() {
      if argument == "--" {
        rest.append(argument)
        while let path = arguments.next() { rest.append(path) }
      } else if argument == Self.name {
        let value = arguments.next()
        if !take(value) { rest += [argument] + [value].compactMap(\.self) }
      } else if !argument.hasPrefix(Self.name + "=") || !take(String(argument.dropFirst(Self.name.count + 1))) {
        rest.append(argument)
      }
    }
  }

  private mutating func take(_ value: String?) -> Bool {
    guard let chosen = value.flatMap(Language.init(rawValue:)) else { return false }
    language = chosen
    return true
  }

  /// Of this process.
  static let own = LanguageArgument(CommandLine.arguments.dropFirst())
}

extension Language {
  /// What people are spoken to in.
  static let chosen = LanguageArgument.own.language ?? Language()
}
