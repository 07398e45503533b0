// swift-tools-version: 6.0
import PackageDescription

// A package of its own, as yours would be; yours names the repository and a version in place of the path.
let package = Package(
  name: "three-public-sum",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "pdf2budget", path: "../..")],
  targets: [
    .executableTarget(
      name: "three-public-sum",
      dependencies: [
        .product(name: "BudgetPipeline", package: "pdf2budget"),
        .product(name: "BudgetWriters", package: "pdf2budget"),
      ],
      path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
