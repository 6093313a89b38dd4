public import Budget
internal import Disk
public import Hashing

/// A package as the manifest of an output lists it, without its files.
public struct ListedPackage {
  /// With the first figure only, which the index shows.
  public let summary: PackageSummary
  /// The digest of its files.
  public let digest: Digest
  /// The packages that its page links to; nil when nobody knows.
  let links: [PackageID]?
  /// The digest of everything that the manifest says of it.
  let listing: Digest
  private let source: Source

  private enum Source {
    case line(ManifestReader.Line)
    case whole(PublishedPackage)
  }

  public var id: PackageID { summary.id }

  init(_ package: PublishedPackage, at line: ManifestReader.Line? = nil) {
    var summary = package.summary
    summary.headlines = Array(summary.headlines.prefix(1))
    (self.summary, digest, links) = (summary, package.digest, package.links)
    listing = SHA256.digest(of: Manifest.entry(for: package, isLast: true))
    source = line.map(Source.line) ?? .whole(package)
  }

  /// The package with its files.
  var published: PublishedPackage {
    get throws(DiskError) {
      switch source {
      case .line(let line): try line.package
      case .whole(let package): package
      }
    }
  }

  /// Whether nobody knows what it is called, as no manifest lists it.
  var isUnknown: Bool { links == nil && summary.title.isEmpty }

  /// Whether its page links to another, or may.
  func mayLink(to other: PackageID) -> Bool { links?.contains(other) ?? id.isCompared(with: other) }
}

/// Returns what the manifest of an output lists, or nil when it has none.
public func listPackages(of output: OutputFolder) throws(Finding) -> [PackageID: ListedPackage]? {
  try listPackages(inManifest: output.manifest)
}

func listPackages(inManifest path: String) throws(Finding) -> [PackageID: ListedPackage]? {
  guard let reader = try ManifestReader(at: path) else { return nil }
  var packages: [PackageID: ListedPackage] = [:]
  try reader.forEachLine { package, line throws(Finding) in packages[package.id] = ListedPackage(package, at: line) }
  return packages
}
