// Which format an output has, and where it goes: by its name and by what the caller asks for.

import Foundation
import OutputFile

public struct OutputTarget: Sendable {
  public let format: OutputFormat
  /// As given.
  public let path: String
  /// Whether it is a folder, in which the manifest then lies.
  public let isFolder: Bool
  public let style: OutputStyle

  /// The output cannot be of this format.
  public enum Misfit: Error, Sendable {
    /// The name's ending is that of another format.
    case named(OutputFormat)
    /// The format has no folder, and the name no ending of a file.
    case needsFile
    /// The format is a folder always.
    case needsFolder
  }

  /// One file.
  /// - Parameter format: what is asked for; by default as the name ends, else CSV.
  public static func file(
    _ path: String, format: OutputFormat? = nil, style: OutputStyle = OutputStyle()
  ) throws(Misfit) -> OutputTarget {
    let format = format ?? OutputFormat(path: path) ?? .csv
    guard format.canBeFile else { throw .needsFolder }
    return OutputTarget(format: format, path: path, isFolder: false, style: style)
  }

  /// A folder.
  public static func folder(
    _ path: String, format: OutputFormat, style: OutputStyle = OutputStyle()
  ) throws(Misfit) -> OutputTarget {
    guard format.canBeFolder else { throw .needsFile }
    return OutputTarget(format: format, path: path, isFolder: true, style: style)
  }

  /// A file if the name ends as files of the format do, else a folder where the format allows one.
  public init(_ path: String, format: OutputFormat? = nil, style: OutputStyle = OutputStyle()) throws(Misfit) {
    var path = path
    var (format, named) = (format, OutputFormat(path: path))
    let file = (path as NSString).lastPathComponent
    if let described = OutputFormat.all.first(where: { $0.description == file }),
      format == nil || format?.name == described.name
    {
      path = (path as NSString).deletingLastPathComponent
      (format, named) = (described, nil)
    }
    if let named, let format, named.name != format.name { throw .named(named) }
    let chosen = format ?? named ?? .csv
    let isFile = named != nil || !chosen.canBeFolder
    if isFile, !chosen.canBeFile { throw .needsFolder }
    self.init(format: chosen, path: path, isFolder: !isFile, style: style)
  }

  private init(format: OutputFormat, path: String, isFolder: Bool, style: OutputStyle) {
    (self.format, self.path, self.isFolder, self.style) = (format, path, isFolder, style)
  }

  /// Where the manifest of a batch lies: in the folder, or beside the file.
  public var manifestPath: String {
    isFolder ? (path as NSString).appendingPathComponent("manifest.csv") : path + ".manifest.csv"
  }

  /// Begins the output.
  /// - Parameter temporary: where to write it until it is whole; beside it if nil.
  public func begin(temporary: String? = nil) throws -> any Output {
    switch (isFolder ? nil : format.file, format.folder) {
    case (.text(let frame)?, _):
      return try TextFile(WholeFile(path: path, temporary: temporary), frame: frame(style))
    case (.other(let make)?, _):
      return try make(NewFile(path: path, temporary: temporary), style)
    case (nil, let make?):
      return try make(OutputPlace(path: path, temporary: temporary ?? path + ".part"), style)
    case (nil, nil): throw Misfit.needsFile
    }
  }
}
