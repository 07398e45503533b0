// What holds for the files that a command names.

import ArgumentParser

enum InputArguments {
  /// - Throws: `ValidationError` for a name that is no UTF-8: the file would get another.
  static func validate(output: String?) throws {
    guard let output, RawArguments().isOdd(output) else { return }
    throw ValidationError("The name \(output) is no UTF-8: give the output another.")
  }

  /// - Throws: `ValidationError` for standard input beside files: which of them its words are about could not be told.
  static func validate(_ files: [String]) throws {
    guard !files.contains("-") || files.count == 1 else {
      throw ValidationError("Standard input can only be read alone: leave out the other files, or the -.")
    }
  }
}
