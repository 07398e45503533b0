// English that somebody who reads Chinese would stumble over.

/// Words of Latin letters that are no name of a format, an option, a command, a value to type, or an id.
public func foreignWords(in chinese: String) -> [String] {
  var text = chinese.replacing("figures-csv", with: "").replacing("indicators-csv", with: "")
  let names: [Regex<Substring>] = [
    // Options, variables of the environment, ids, files by their endings, places for values.
    /--?[a-zA-Z][a-z-]*/, /[A-Z][A-Z0-9]*_[A-Z0-9_]+/, /[a-z]+\.[a-z][a-z.-]+/, /\{\d\}/, /\.[a-z0-9]+/, /&[A-Z]/,
    // What is typed as it is, in quotes, and JSON.
    /“pdf2budget[^”]*”/, /"[a-z]+"/, /ulimit [-a-z、 ]+/,
  ]
  for name in names { text = text.replacing(name, with: " ") }
  return text.matches(of: /[A-Za-z][A-Za-z0-9-]*/).map { String($0.output) }.filter { !known.contains($0) }
}

private let known: Set<String> = [
  "PDF", "CSV", "JSON", "HTML", "OCR", "SVG", "PNG", "Excel", "Office", "ZIP", "CPU", "MB", "TMPDIR", "UTF-8", "A4",
  "OUT",
  "csv", "json", "ndjson", "sqlite", "xlsx", "datapackage", "text", "zh", "en",
  // Commands, stages and values that are typed.
  "batch", "stream", "review", "seen", "wrong", "facts", "tables", "document", "rules", "glyphs", "tokens",
  "grid", "statement", "cells", "headers", "roles", "doubts", "all",
  "read", "done", "repeated", "failed", "path", "pdf2budget", "level", "file", "page", "id", "message",
  // Keys of the review page.
  "n", "p", "j", "k", "s", "v", "w", "A", "B",
]
