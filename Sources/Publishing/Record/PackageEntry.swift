public import Budget
public import Hashing

/// All that decides what a package's pages are.
public struct PackageSources: Hashable, Sendable {
  /// The profile, and those of the packages that it is compared with.
  public var profiles: [String]
  /// The program, and what it read of these profiles, their templates and the charts.
  public var formats: Digest
  /// How the files of the package, and of those that it is compared with, looked from outside. nil when that does not tell whether they
  /// changed: who writes a file twice in a moment may leave it looking the same.
  public var look: Digest?
  /// What was in those files; nil when they changed while they were read, so that the package must be made again.
  public var contents: Digest?

  public init(profiles: [String], formats: Digest, look: Digest?, contents: Digest?) {
    self.profiles = profiles
    self.formats = formats
    self.look = look
    self.contents = contents
  }
}

/// What is remembered of a package that was published: what it was made from, what stands in `Output/`, and what was said of it.
public struct PackageEntry: Sendable {
  public var sources: PackageSources
  /// How its folder in `Output/` looked when it was published.
  public var look: Digest?
  public var package: PublishedPackage
  /// Findings and the like, written by whoever reads them again.
  public var report: [UInt8]

  public init(sources: PackageSources, look: Digest?, package: PublishedPackage, report: [UInt8]) {
    self.sources = sources
    self.look = look
    self.package = package
    self.report = report
  }
}

/// A file in `Output/`.
public struct PublishedFile: Hashable, Sendable {
  /// Within the package's folder.
  public var path: String
  public var size: Int
  public var digest: Digest

  public init(path: String, size: Int, digest: Digest) {
    self.path = path
    self.size = size
    self.digest = digest
  }
}

/// A package as it stands in `Output/`.
public struct PublishedPackage: Hashable, Sendable {
  public var summary: PackageSummary
  public var files: [PublishedFile]

  public init(summary: PackageSummary, files: [PublishedFile]) {
    self.summary = summary
    self.files = files
  }
}
