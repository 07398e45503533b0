// Who calls the targets: libFuzzer, which brings a main of its own, or a main that changes seeds at random.

import Foundation

#if LIBFUZZER
  private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTarget.init) ?? .text

  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
#else
  @main
  struct Driver {
    /// usage: fuzz TARGET SECONDS INPUTS FILE…
    ///
    /// It ends with whichever comes first. A number of inputs makes two runs the same on every machine.
    /// What is being tried lies in fuzz-TARGET.input, and stays there after a crash.
    static func main() throws {
      let arguments = CommandLine.arguments
      guard arguments.count > 4, let target = FuzzTarget(rawValue: arguments[1]), let seconds = Double(arguments[2]),
        let most = Int(arguments[3])
      else {
        print("usage: fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) SECONDS INPUTS FILE…")
        exit(64)
      }
      let seeds = try arguments.dropFirst(4).map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
      let file = URL(fileURLWithPath: "fuzz-\(target.rawValue).input")
      var mutator = Mutator(seed: 1)
      var count = 0
      let end = Date() + seconds
      var goesOn: Bool { count < most && Date() < end }
      // The seeds as they are first, as far as the time goes.
      for seed in seeds where goesOn { try attempt(seed) }
      while goesOn {
        try attempt(mutator.mutated(seeds[count % seeds.count], other: seeds[mutator.below(seeds.count)]))
      }
      try FileManager.default.removeItem(at: file)
      print("\(target.rawValue): \(count) inputs, no finding")

      func attempt(_ input: [UInt8]) throws {
        try Data(input).write(to: file)
        target.run(input)
        count += 1
      }
    }
  }
#endif
