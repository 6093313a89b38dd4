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
    .target(name: "Departments", swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(name: "Corpus", dependencies: ["Departments"], swiftSettings: [.swiftLanguageMode(.v6)]),
    // Starts a program under limits and as another user, which Foundation cannot.
    .target(name: "Spawning"),
    .executableTarget(
      name: "Soak", dependencies: ["Departments", "Spawning"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
