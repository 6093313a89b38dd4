// swift-tools-version: 6.1
import PackageDescription

// A separate package, so that users of the library do not build its benchmarks.
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
    // Generates made-up departments. It knows the format of inputs, and nothing of the program.
    .target(name: "Departments", swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(name: "Corpus", dependencies: ["Departments"], swiftSettings: [.swiftLanguageMode(.v6)]),
    // Starts a program with limits and as another user, which Foundation cannot do.
    .target(name: "Spawning"),
    .executableTarget(
      name: "Soak", dependencies: ["Departments", "Spawning"], swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
