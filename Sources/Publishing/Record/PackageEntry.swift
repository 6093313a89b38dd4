public import Budget
public import Disk
public import Hashing

/// Everything that determines a package's pages.
public struct PackageSources: Hashable, Sendable {
  /// The profile, and those of the packages that it is compared with.
  public var profiles: [String]
  /// The compared packages that its page links to, as they were or would be published.
  public var links: [Basis]
  /// The digest of the program, these profiles, their templates and the charts of accounts.
  public var formats: Digest
  /// The files of the package, and of those that it is compared with; empty when some could not be read, so that the
  /// package must be rebuilt.
  public var files: [RecordedFile]

  public init(profiles: [String], links: [Basis] = [], formats: Digest, files: [RecordedFile]) {
    self.profiles = profiles
    self.links = links
    self.formats = formats
    self.files = files
  }
}

/// The state of a file when it was read or written.
public struct RecordedFile: Hashable, Sendable {
  public var path: String
  /// Not settled if a later change may not show in it.
  public var stamp: FileStamp
  /// The digest of the contents.
  public var digest: Digest?

  public init(path: String, stamp: FileStamp, digest: Digest? = nil) {
    self.path = path
    self.stamp = stamp
    self.digest = digest
  }
}

extension [RecordedFile] {
  /// Whether the current files have the same paths and stamps, all settled.
  public func haveStamps(of current: [RecordedFile]) -> Bool {
    count == current.count && !isEmpty
      && zip(self, current).allSatisfy { $0.path == $1.path && $0.stamp.isSettled && $0.stamp == $1.stamp }
  }

  public func haveContents(of current: [RecordedFile]) -> Bool {
    count == current.count && !isEmpty
      && zip(self, current).allSatisfy {
        $0.path == $1.path && $0.stamp.size == $1.stamp.size && $0.digest == $1.digest
      }
  }
}

/// A remark about a package: a finding, a rule that was not checked, an exception, or that it was not read.
public struct Remark: Hashable, Sendable {
  public enum Role: String, Sendable {
    case said
    /// A finding of a later, failed build.
    case failed
    case notChecked = "not checked"
    /// An excepted finding, followed by its exception.
    case excepted, exception
    /// No rule was asked, as the package could not be read.
    case notRead = "not read"
  }

  public var role: Role
  public var finding: Finding

  public init(_ role: Role, _ finding: Finding) { (self.role, self.finding) = (role, finding) }

  public init(_ role: Role, code: String, at location: Location? = nil, text: Phrase) {
    self.init(
      role,
      Finding(
        recorded: code, count: nil, .note, at: location, chinese: "\(own: text.chinese)",
        english: "\(own: text.english)"))
  }

  /// The text without the origins of its words.
  public var text: Phrase { Phrase(zh: finding.text(in: .chinese), en: finding.text(in: .english)) }
}

/// The record of a package: its sources when it was last published, the published files, and the remarks about it.
public struct PackageEntry: Sendable {
  /// The result of its last build, for queries by people.
  public var result: String
  public var sources: PackageSources
  public var package: PublishedPackage
  /// The remarks about what is published.
  public var remarks: [Remark]
  /// Those of a later build that failed; its findings come first.
  public var failure: [Remark] = []
  /// What of the last remarks no run has told yet.
  public var news = News()

  public init(result: String, sources: PackageSources, package: PublishedPackage, remarks: [Remark] = []) {
    self.result = result
    self.sources = sources
    self.package = package
    self.remarks = remarks
  }

  /// What the last run that told of the package said of it.
  public var told: [Remark] {
    (failure.isEmpty ? remarks : failure).filter { !news.new.contains($0) } + news.gone
  }

  /// The digest of the PDF that was published last; nil if there was none.
  public var printed: Digest? { package.files.first { $0.path == Page.printed }?.digest }

  /// The package as the manifest lists it.
  public var listed: PublishedPackage {
    var listed = package
    listed.links = sources.links.compactMap(package.id.comparedPackage)
    return listed
  }

  /// Creates the entry of a package that was never published.
  public init(failed id: PackageID) {
    self.init(
      result: "", sources: PackageSources(profiles: [], formats: SHA256.digest(of: []), files: []),
      package: PublishedPackage(
        summary: PackageSummary(id: id, departmentName: "", title: "", headlines: []), files: []))
  }
}

/// A published package.
public struct PublishedPackage: Hashable, Sendable {
  public var summary: PackageSummary
  /// The files, with paths relative to the package's folder.
  public var files: [RecordedFile]
  /// The packages that its page links to; nil when nobody knows.
  public var links: [PackageID]?

  public init(summary: PackageSummary, files: [RecordedFile], links: [PackageID]? = nil) {
    self.summary = summary
    self.files = files
    self.links = links
  }

  public var id: PackageID { summary.id }

  /// The digest of all its files: what `LC_ALL=C sha256sum * | sha256sum` prints in its folder.
  public var digest: Digest {
    var hash = SHA256()
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      hash.add(Array("\(file.digest?.hexadecimal ?? "")  \(file.path)\n".utf8))
    }
    return hash.finish()
  }
}

/// The files of a profile when it was last used, so that changes show without reading the profile.
public struct ProfileEntry: Hashable, Sendable {
  /// Folders of the profile and of those that it extends, its own first.
  public var folders: [String]
  /// Names of the templates that its pages use; empty until a page was built with them.
  public var templates: [String]
  /// Whether the profile has findings to report in each run.
  public var hasFindings: Bool

  public init(folders: [String], templates: [String], hasFindings: Bool) {
    self.folders = folders
    self.templates = templates
    self.hasFindings = hasFindings
  }
}
