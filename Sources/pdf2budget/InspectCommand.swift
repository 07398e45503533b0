import ArgumentParser
import Batch
import Foundation
import OutputFile
import ReviewWriter
import Texts

/// Layers as one word of the command line.
struct LayerList: ExpressibleByArgument {
  var layers = InspectionLayer.allCases

  init() {}

  init?(argument: String) {
    let names = argument.split(separator: ",").map { InspectionLayer(rawValue: String($0)) }
    guard !names.isEmpty, !names.contains(nil) else { return nil }
    // Each once, in the order in which they lie on each other.
    layers = InspectionLayer.allCases.filter { names.contains($0) }
  }

  var defaultValueDescription: String { "all" }
  static let names = InspectionLayer.allCases.map(\.rawValue).joined(separator: ",")
}

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Draws a page with what was found on it, as a picture.",
    discussion: """
      The picture is the page, and above it layers for ruling lines, cells, the tree of the header, what tables, columns \
      and rows were taken for, numbers by status, and doubts. An SVG file is for any browser: each layer is a group of that \
      name, and pointing at something says what it is. A PNG file shows the same to any program. The whole document is \
      read: continued tables and proofs need it.

      Examples:
        pdf2budget inspect 决算.pdf --page 5 -o 5.svg
        pdf2budget inspect 决算.pdf --page 5 -o 5.svg --layers rules,cells
        pdf2budget inspect 决算.pdf --page 5 -o 5.png

      Exit status: 0 fine, 2 the file or the page could not be read, 64 wrong usage, 74 the output could not be written.
      """)

  @Argument(help: "The PDF.", completion: .file(extensions: ["pdf"]))
  var file: String

  @Option(help: "The page, counted from 1.")
  var page: Int

  @Option(name: .shortAndLong, help: ArgumentHelp("The picture, a file that ends in .svg or .png.", valueName: "path"))
  var output: String

  @Option(help: ArgumentHelp("What to draw, of \(LayerList.names).", valueName: "layers"))
  var layers = LayerList()

  @OptionGroup var password: PasswordOptions

  @OptionGroup var limits: LimitOptions

  @OptionGroup var log: LogOptions

  func validate() throws {
    try InputArguments.validate([file])
    try InputArguments.validate(output: output)
    if format == nil { throw ValidationError("A picture of a page is SVG or PNG: let its name end in .svg or .png.") }
  }

  private var format: InspectionReading.Format? {
    InspectionReading.Format(rawValue: (output as NSString).pathExtension.lowercased())
  }

  func run() throws {
    let reading = InspectionReading(limits.values)
    try PageTask(file: file, log: log).run(hasLeftThread: { reading.hasLeftThread }) { path in
      try NewFile.check(output, companions: [])
      return try reading.picture(
        format ?? .svg, page: page, layers: layers.layers, language: .chosen, path: path, password: password.value())
    } write: { picture in
      let file = try WholeFile(path: output)
      try file.write(picture)
      try file.finish()
    }
  }
}
