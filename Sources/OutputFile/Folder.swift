import Foundation

/// Makes a folder with those above it.
package func makeFolder(_ path: String) throws(OutputFailure) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw OutputFailure(path, error)
  }
}
