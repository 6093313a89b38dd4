// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses the library builds its benchmarks.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "Disclose", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "MustacheBench",
      dependencies: [.product(name: "Mustache", package: "Disclose")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    // Departments that do not exist, any number of them. Knows the format of the inputs, and nothing of the program.
    .executableTarget(name: "Corpus", swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
