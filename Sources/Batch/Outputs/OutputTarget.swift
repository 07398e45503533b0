// Which format an output has, and where it goes: by its name and by what the caller asks for.

import Foundation
import OutputFile

package struct OutputTarget: Sendable {
  package let format: OutputFormat
  /// As given.
  package let path: String
  /// Whether it is a folder, in which the manifest then lies.
  package let isFolder: Bool
  package let style: OutputStyle

  /// The output cannot be of this format.
  package enum Misfit: Error, Sendable {
    /// The name's ending is that of another format.
    case named(OutputFormat)
    /// The format has no folder, and the name no ending of a file.
    case needsFile
    /// The format is a folder always.
    case needsFolder
    /// The name ends as a file of some other kind does, and nothing else says what it should hold.
    case unknownEnding(String)
  }

  /// One file.
  /// - Parameter format: what is asked for; by default as the name ends, else CSV.
  package static func file(
    _ path: String, format: OutputFormat? = nil, style: OutputStyle = OutputStyle()
  ) throws(Misfit) -> OutputTarget {
    let named = OutputFormat(path: path)
    if format == nil, named == nil, let ending = ending(of: path) { throw .unknownEnding(ending) }
    let format = format ?? named ?? .csv
    guard format.canBeFile else { throw .needsFolder }
    return OutputTarget(format: format, path: path, isFolder: false, style: style)
  }

  /// A folder.
  package static func folder(
    _ path: String, format: OutputFormat, style: OutputStyle = OutputStyle()
  ) throws(Misfit) -> OutputTarget {
    guard format.canBeFolder else { throw .needsFile }
    return OutputTarget(format: format, path: path, isFolder: true, style: style)
  }

  /// A file if the name ends as files of the format do, else a folder where the format allows one.
  package init(_ path: String, format: OutputFormat? = nil, style: OutputStyle = OutputStyle()) throws(Misfit) {
    var path = path
    var (format, named) = (format, OutputFormat(path: path))
    let file = (path as NSString).lastPathComponent
    if let described = OutputFormat.all.first(where: { $0.description == file }),
      format == nil || format?.name == described.name
    {
      let folder = parentFolder(of: path)
      path = folder.isEmpty ? "." : folder
      (format, named) = (described, nil)
    }
    if let named, let format, named.name != format.name, !format.endings.isEmpty { throw .named(named) }
    if format == nil, named == nil, !Self.isFolder(path), let ending = Self.ending(of: path) {
      throw .unknownEnding(ending)
    }
    let chosen = format ?? named ?? .csv
    let isFile = named != nil || !chosen.canBeFolder
    if isFile, !chosen.canBeFile { throw .needsFolder }
    self.init(format: chosen, path: path, isFolder: !isFile, style: style)
  }

  /// What a name ends in, if it is the name of a file: `parquet`, but nothing of `2024.决算` or `v1.2`.
  private static func ending(of path: String) -> String? {
    let ending = (path as NSString).pathExtension
    return ending.wholeMatch(of: /[A-Za-z][A-Za-z0-9]{0,9}/).map { String($0.0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return path.hasSuffix("/")
      || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private init(format: OutputFormat, path: String, isFolder: Bool, style: OutputStyle) {
    (self.format, self.path, self.isFolder, self.style) = (format, path, isFolder, style)
  }

  /// Where the manifest of a batch lies: in the folder, or beside the file.
  package var manifestPath: String {
    isFolder ? (path as NSString).appendingPathComponent("manifest.csv") : path + ".manifest.csv"
  }

  /// Finds out now what would be a pity to find out when all is read.
  /// - Parameter hasManifest: whether a manifest is written too, as by a batch.
  package func check(hasManifest: Bool = false) throws(OutputFailure) {
    if isFolder { try makeFolder(path) } else { try NewFile.check(path, companions: format.companions) }
    if hasManifest { try ManifestBefore(of: self).check() }
  }

  /// Begins the output.
  /// - Parameters:
  ///   - temporary: where to write it until it is whole; beside it if nil.
  ///   - count: of inputs.
  package func begin(temporary: String? = nil, count: Int) throws -> any Output {
    var style = style
    style.isArray = count > 1 && OutputFormat(path: path)?.name == format.name
    switch (isFolder ? nil : format.file, format.folder) {
    case (.text(let frame)?, _):
      return try TextFile(WholeFile(path: path, temporary: temporary), frame: frame(style))
    case (.other(let make)?, _):
      return try make(NewFile(path: path, temporary: temporary, companions: format.companions), style)
    case (nil, let make?):
      return try make(
        OutputPath(
          path: path, temporary: temporary ?? path + ".part", ownFiles: ManifestBefore(of: self).outputs), style)
    case (nil, nil): throw Misfit.needsFile
    }
  }
}
