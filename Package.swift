// swift-tools-version: 6.1
import PackageDescription

// The pipeline, from the bottom up: a module may import what stands above it, and only what it names here.
// `make` builds with --explicit-target-dependency-import-check=error, so the compiler keeps these boundaries.
let package = Package(
  name: "Disclose",
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "NearName"),
    .target(name: "Budget"),
    .target(name: "Computing", dependencies: ["Budget"]),
    .testTarget(name: "NearNameTests", dependencies: ["NearName"]),
    .testTarget(name: "BudgetTests", dependencies: ["Budget"]),
    .testTarget(name: "ComputingTests", dependencies: ["Budget", "Computing"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
