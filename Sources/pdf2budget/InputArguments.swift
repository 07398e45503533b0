// What holds for the files that a command names.

import ArgumentParser

enum InputArguments {
  /// - Throws: `ValidationError` for standard input beside files: which of them its words are about could not be told.
  static func validate(_ files: [String]) throws {
    guard !files.contains("-") || files.count == 1 else {
      throw ValidationError("Standard input can only be read alone: leave out the other files, or the -.")
    }
  }
}
