// Names of files are bytes, not text: those that are not UTF-8 must still be opened. Foundation's strings cannot hold
// them, so files are found and read with plain system calls.

import Foundation

/// The path of an input, byte for byte.
package struct RawPath: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// As text. Bytes that are not UTF-8 become `\xE4`.
  package var text: String {
    if let whole = utf8Text(bytes) { return whole }
    var pieces = ""
    var rest = bytes[...]
    while let byte = rest.first {
      // A character takes at most four bytes.
      let character = (1...4).lazy.compactMap { utf8Text(rest.prefix($0)) }.first
      pieces += character ?? String(format: "\\x%02X", byte)
      rest = rest.dropFirst(character?.utf8.count ?? 1)
    }
    return pieces
  }

  /// The name without folders.
  package var file: RawPath { RawPath(bytes: bytes.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? bytes) }

  /// What stands before the name, with the slash; empty if nothing does.
  package var folder: ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    guard let end = bytes.lastIndex(where: { $0 != slash }) else { return [] }
    return bytes[..<(bytes[...end].lastIndex(of: slash).map { $0 + 1 } ?? 0)]
  }

  package func appending(_ name: [UInt8]) -> RawPath {
    RawPath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// Calls with the path as C wants it. A zero byte would cut it short: then there is no such file.
  package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let path = bytes.contains(0) ? [] : bytes
    return (path + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        // The array holds at least its end mark.
        chars.baseAddress.map(body) ?? body("")
      }
    }
  }
}

/// Nil if the bytes are no UTF-8.
func utf8Text(_ bytes: some Collection<UInt8>) -> String? {
  let text = String(decoding: bytes, as: UTF8.self)
  return text.utf8.elementsEqual(bytes) ? text : nil
}

extension RawPath {
  /// What stands for standard input, where a command reads it.
  package static let standardInput = RawPath("-")

  /// The whole file.
  /// - Parameter waits: whether to read also from a pipe or from standard input, which may never end.
  /// - Throws: ``InputProblem`` `missing`, `noFile` or `unreadable`.
  package func contents(waits: Bool = false) throws(InputProblem) -> Data {
    if waits, self == .standardInput { return try Self.rest(of: 0) }
    var status = stat()
    guard withCString({ stat($0, &status) }) == 0 else {
      throw [ENOENT, ENOTDIR].contains(errno) ? .missing : InputProblem(code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFIFO where waits: break
    case S_IFDIR: throw .noFile(isFolder: true)
    default: throw .noFile(isFolder: false)
    }
    let descriptor = withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : InputProblem(code: errno) }
    defer { close(descriptor) }
    return try Self.rest(of: descriptor)
  }

  /// Whether what it holds comes as others write it.
  package var isPipe: Bool {
    var status = stat()
    return self == .standardInput || withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  private static func rest(of descriptor: Int32) throws(InputProblem) -> Data {
    do {
      return try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd() ?? Data()
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
      guard cause.domain == NSPOSIXErrorDomain else { throw .unreadable(reason: error.localizedDescription) }
      throw InputProblem(code: Int32(cause.code))
    }
  }
}
