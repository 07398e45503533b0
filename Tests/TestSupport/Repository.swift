// Where things lie: samples, golden files, and the corpus that some machines have beside the checkout.

import Foundation

public enum Repository {
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static let samples = root.appendingPathComponent("Samples")
  public static let brokenSamples = samples.appendingPathComponent("broken")
  public static let golden = root.appendingPathComponent("Tests/Golden")
  public static let corpus = root.appendingPathComponent("../shared/corpus").standardizedFileURL
  public static let truth = root.appendingPathComponent("../shared/truth").standardizedFileURL

  public static var hasCorpus: Bool { FileManager.default.fileExists(atPath: corpus.path) }

  /// The names, without folder and ending, of the files in a folder that end so; ascending.
  public static func names(in folder: URL, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// All files below a folder that end so, ascending by path.
  public static func files(below folder: URL, ending: String) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = (all?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.path.hasSuffix(ending) }
    return found.sorted { $0.path < $1.path }
  }

  public static func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}

/// Whether golden files and scores are written anew.
public let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

/// A folder that is gone when the test is done.
public final class TemporaryFolder {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("pdf2budget-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  public subscript(name: String) -> URL { url.appendingPathComponent(name) }

  /// The names of what lies in it, ascending.
  public var contents: [String] { contents(of: "") }

  /// The names of what lies in a folder in it, ascending.
  public func contents(of name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: self[name].path)) ?? []).sorted()
  }
}
