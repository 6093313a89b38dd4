// swift-tools-version: 6.1
import PackageDescription

// The pipeline, from the bottom up: a module may import what stands above it, and only what it names here.
// `make` builds with --explicit-target-dependency-import-check=error, so the compiler keeps these boundaries.
let package = Package(
  name: "Disclose",
  products: [
    .executable(name: "disclose", targets: ["disclose"]),
    .library(name: "NearName", targets: ["NearName"]),
    .library(name: "XML", targets: ["XML"]),
    .library(name: "Mustache", targets: ["Mustache"]),
    .library(name: "Workbook", targets: ["Workbook"]),
    .library(name: "Budget", targets: ["Budget"]),
    .library(name: "Checking", targets: ["Checking"]),
    .library(name: "Comparing", targets: ["Comparing"]),
    .library(name: "Rendering", targets: ["Rendering"]),
    .library(name: "Publishing", targets: ["Publishing"]),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "NearName"),
    .target(name: "Hashing", dependencies: ["CNettle"]),
    .target(name: "Printing"),
    .target(name: "Processes"),
    .target(name: "Disk", dependencies: ["CLinux", "CSQLite", "Hashing"]),
    .target(name: "XML", dependencies: ["CLibXML2", "NearName"]),
    .target(name: "Mustache", dependencies: ["NearName"]),
    .target(name: "Workbook", dependencies: ["CLibXML2", "CXlsxWriter", "CZip", "Printing"]),
    // What a budget is, how it is read, and how what will be shown is computed from it.
    .target(
      name: "Budget", dependencies: ["Disk", "NearName", "Printing", "Workbook", "XML"], path: "Sources",
      exclude: [
        "CLibXML2", "CLinux", "CNettle", "CSQLite", "CXlsxWriter", "CZip", "Checking", "Comparing", "Disk", "Hashing",
        "Mustache",
        "NearName", "Printing", "Processes", "Publishing", "Rendering", "Trying", "Workbook", "XML", "disclose",
      ],
      resources: [
        .embedInCode("Reading/Schemas/disclosure.rng"), .embedInCode("Reading/Schemas/profile.rng"),
        .embedInCode("Reading/Schemas/site.rng"),
      ]),
    .target(name: "Checking", dependencies: ["Budget"]),
    .target(name: "Comparing", dependencies: ["Budget", "Printing", "XML"]),
    .target(name: "Rendering", dependencies: ["Budget", "Comparing", "Mustache", "Printing", "Workbook", "XML"]),
    .target(name: "Publishing", dependencies: ["Budget", "Disk", "Hashing", "Printing"]),
    .target(name: "Trying", dependencies: ["Budget", "Checking", "Rendering"]),
    .executableTarget(
      name: "disclose",
      dependencies: [
        "Budget", "Disk", "Hashing", "NearName", "Printing", "Processes", "Checking", "Comparing", "Rendering",
        "Publishing", "Trying",
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "NearNameTests", dependencies: ["NearName", "TestSupport"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes"]),
    .testTarget(name: "XMLTests", dependencies: ["CLibXML2", "Disk", "TestSupport", "XML"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache", "TestSupport"]),
    .testTarget(name: "WorkbookTests", dependencies: ["TestSupport", "Workbook"], exclude: ["Fixtures"]),
    .testTarget(name: "BudgetTests", dependencies: ["Budget", "Printing", "TestSupport"]),
    .testTarget(
      name: "ReadingTests", dependencies: ["Budget", "TestSupport", "Workbook", "XML"], exclude: ["Fixtures"]),
    .testTarget(name: "PreparingTests", dependencies: ["Budget", "TestSupport", "XML"]),
    .testTarget(name: "ComputingTests", dependencies: ["Budget", "TestSupport"]),
    .testTarget(name: "TryingTests", dependencies: ["Budget", "Rendering", "Trying"]),
    .testTarget(name: "CheckingTests", dependencies: ["Budget", "Checking", "TestSupport"]),
    .testTarget(name: "ComparingTests", dependencies: ["Budget", "Comparing"]),
    .testTarget(name: "PublishingTests", dependencies: ["Budget", "Disk", "Hashing", "Publishing"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Budget", "Checking", "Comparing", "Disk", "Hashing", "Printing", "Publishing", "Rendering", "TestSupport",
        "Workbook", "disclose",
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "PublishedTests",
      dependencies: ["Budget", "Checking", "Rendering", "TestSupport", "Trying", "Workbook", "XML"],
      exclude: ["Fixtures"]),
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

// Tests read and fill in whole packages thousands of times, most of it in these, so debug builds optimize them, too.
for target in package.targets
where ["NearName", "XML", "Mustache", "Workbook", "Comparing", "Rendering"].contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
