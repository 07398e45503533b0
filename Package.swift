// swift-tools-version: 6.0
import PackageDescription

// One target a phase, in the order in which data flows. A target may import only what stands above it;
// Tests/LayeringTests reads the import lines and holds us to that.
let package = Package(
  name: "pdf2budget",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "pdf2budget", targets: ["pdf2budget"]),
    // Values: what a document that was read holds. Needs no PDF library.
    .library(name: "BudgetModel", targets: ["BudgetModel"]),
    // Reading. `import BudgetPipeline` gives the model too.
    .library(name: "BudgetPipeline", targets: ["BudgetPipeline"]),
    // CSV, JSON, JSON lines, a table schema, tables as printed. Needs no PDF library.
    .library(name: "BudgetWriters", targets: ["BudgetWriters"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What people are told, in both languages.
    .target(
      name: "Texts",
      resources: ["review.json", "report.json", "help.json", "messages.json"].map { .embedInCode("Assets/\($0)") }),

    // Plain values that pass between the phases, and the words of budget documents.
    .target(name: "PageModel"),
    .target(name: "Wording", dependencies: ["PageModel"]),
    .target(name: "BudgetModel", dependencies: ["PageModel", "Wording"]),

    // PDF to page.
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev", "libcairo2-dev"]), .brew(["poppler", "cairo"])]),
    // Cairo, which writes PNG, needs zlib too: it is there.
    .target(name: "CPageReader", dependencies: ["CPoppler"], linkerSettings: [.linkedLibrary("z")]),
    .target(name: "PageReader", dependencies: ["PageModel", "CPageReader"]),

    // Page to tokens to grid to statement: its rows of amounts, or its records.
    .target(name: "Tokenizer", dependencies: ["PageModel", "BudgetModel", "Wording"]),
    .target(name: "TableLayout", dependencies: ["PageModel", "BudgetModel", "Wording", "Tokenizer"]),
    .target(
      name: "StatementParser",
      dependencies: ["PageModel", "BudgetModel", "Wording", "Tokenizer", "TableLayout"]),

    .target(
      name: "RecordParser",
      dependencies: ["PageModel", "BudgetModel", "Wording", "Tokenizer", "TableLayout"]),

    // What rows are about.
    .target(name: "Meaning", dependencies: ["PageModel", "BudgetModel", "Wording"]),

    // Lines of text to figures.
    .target(name: "Prose", dependencies: ["PageModel", "BudgetModel", "Wording", "Tokenizer", "TableLayout"]),

    // Statement to proof.
    .target(name: "Reconciliation", dependencies: ["PageModel", "BudgetModel", "Wording"]),

    // Statement to output.
    .target(name: "OutputFile"),
    .target(name: "CompactJSON"),
    .target(name: "BudgetWriters", dependencies: ["Texts", "PageModel", "BudgetModel", "CompactJSON"]),
    .target(
      name: "DatabaseWriter",
      dependencies: [
        "PageModel", "BudgetModel", "Wording", "Meaning", "OutputFile", "CompactJSON", "BudgetWriters",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .target(
      name: "WorkbookWriter",
      dependencies: [
        "Texts", "PageModel", "BudgetModel", "Meaning", "OutputFile", "BudgetWriters", "CXlsxWriter",
      ]),

    .target(
      name: "ReviewWriter", dependencies: ["Texts", "PageModel", "BudgetModel", "CompactJSON", "BudgetWriters"],
      resources: [
        "nodes.js", "base.js", "pages.js", "tables.js", "sums.js", "findings.js", "marks.js", "summary.js", "keys.js",
        "review.css", "index.js", "index.css",
      ].map { .embedInCode("Assets/\($0)") }),

    // The whole, as a library and as a command.
    .target(
      name: "BudgetPipeline",
      dependencies: [
        "PageModel", "BudgetModel", "PageReader", "Tokenizer", "TableLayout", "StatementParser", "RecordParser",
        "Meaning", "Prose", "Reconciliation",
      ]),

    // Many documents: child processes that read them, and outputs that are put together from what they leave.
    .target(
      name: "Batch",
      dependencies: [
        "Texts", "PageModel", "BudgetModel", "Reconciliation", "OutputFile", "BudgetWriters", "DatabaseWriter",
        "WorkbookWriter", "ReviewWriter", "BudgetPipeline",
      ]),

    .executableTarget(
      name: "pdf2budget",
      dependencies: [
        "Texts", "PageModel", "BudgetModel", "Reconciliation", "OutputFile", "BudgetWriters", "DatabaseWriter",
        "WorkbookWriter", "ReviewWriter", "BudgetPipeline", "Batch",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Damages pages and counts what becomes of the amounts, for the tests.
    .executableTarget(
      name: "mutate", dependencies: ["PageModel", "BudgetModel", "PageReader", "BudgetPipeline"], path: "Tests/Mutate"),

    // Makes something of any bytes, for a fuzzer.
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "PageModel", "BudgetModel", "Wording", "Tokenizer", "BudgetWriters", "BudgetPipeline", "Batch",
      ], path: "Tests/Fuzz"),

    // Tests: a target for each phase, and what they share.
    .target(name: "TestSupport", dependencies: ["PageModel", "PageReader"], path: "Tests/TestSupport"),
    .target(
      name: "TableDrawing", dependencies: ["PageModel", "Tokenizer", "TableLayout"], path: "Tests/TableDrawing"),
    .testTarget(name: "LayeringTests", dependencies: ["TestSupport"]),
    .testTarget(
      name: "TextsTests", dependencies: ["Texts", "PageModel", "BudgetModel", "Reconciliation", "TestSupport"]),
    .testTarget(name: "PageModelTests", dependencies: ["PageModel"]),
    .testTarget(name: "BudgetModelTests", dependencies: ["BudgetModel", "TestSupport"]),
    .testTarget(name: "WordingTests", dependencies: ["PageModel", "Wording", "TestSupport"]),
    .testTarget(name: "PageReaderTests", dependencies: ["PageModel", "PageReader", "TestSupport"]),
    .testTarget(
      name: "TokenizerTests", dependencies: ["PageModel", "BudgetModel", "Wording", "Tokenizer", "TestSupport"]),
    .testTarget(
      name: "TableLayoutTests",
      dependencies: ["PageModel", "BudgetModel", "Tokenizer", "TableLayout", "TestSupport"]),
    .testTarget(
      name: "StatementParserTests",
      dependencies: [
        "PageModel", "BudgetModel", "Tokenizer", "TableLayout", "StatementParser", "TableDrawing", "TestSupport",
      ]),
    .testTarget(
      name: "RecordParserTests", dependencies: ["BudgetModel", "TableLayout", "RecordParser", "TableDrawing"]),
    .testTarget(
      name: "ProseTests",
      dependencies: ["PageModel", "BudgetModel", "Tokenizer", "TableLayout", "Prose", "TestSupport"]),
    .testTarget(
      name: "MeaningTests", dependencies: ["PageModel", "BudgetModel", "Meaning", "BudgetPipeline", "TestSupport"]),
    .testTarget(name: "ReconciliationTests", dependencies: ["PageModel", "BudgetModel", "Reconciliation"]),
    .testTarget(
      name: "BudgetWritersTests", dependencies: ["PageModel", "BudgetModel", "BudgetWriters", "TestSupport"]),
    .testTarget(name: "CompactJSONTests", dependencies: ["CompactJSON"]),
    .testTarget(
      name: "WorkbookWriterTests",
      dependencies: ["Texts", "PageModel", "BudgetModel", "OutputFile", "WorkbookWriter", "TestSupport"]),
    .testTarget(
      name: "ReviewWriterTests",
      dependencies: ["Texts", "PageModel", "BudgetModel", "ReviewWriter", "pdf2budget", "TestSupport"],
      exclude: ["browse.py", "requirements.txt"]),
    .testTarget(
      name: "DatabaseWriterTests",
      dependencies: ["PageModel", "BudgetModel", "OutputFile", "DatabaseWriter", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["PageModel", "BudgetModel", "BudgetPipeline", "BudgetWriters", "TestSupport"]),
    .testTarget(
      name: "BatchTests",
      dependencies: ["OutputFile", "ReviewWriter", "BudgetPipeline", "Batch", "pdf2budget", "TestSupport"],
      exclude: ["faulty_worker.py"]),
    .testTarget(name: "CommandLineTests", dependencies: ["pdf2budget", "TestSupport"]),
    .testTarget(
      name: "ReadBackTests", dependencies: ["pdf2budget", "TestSupport"], exclude: ["read_back.py", "workbook.py"]),
    .testTarget(name: "CorpusTests", dependencies: ["pdf2budget", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
