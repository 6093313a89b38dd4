public import Budget
public import Disk
public import Hashing

/// All that decides what a package's pages are.
public struct PackageSources: Hashable, Sendable {
  /// The profile, and those of the packages that it is compared with.
  public var profiles: [String]
  /// The program, and what it read of these profiles, their templates and the charts.
  public var formats: Digest
  /// The files of the package, and of those that it is compared with; none when not all of them could be read, so that the package must
  /// be made again.
  public var files: [RecordedFile]

  public init(profiles: [String], formats: Digest, files: [RecordedFile]) {
    self.profiles = profiles
    self.formats = formats
    self.files = files
  }
}

/// A file as it was when it was read or written.
public struct RecordedFile: Hashable, Sendable {
  public var path: String
  /// Not settled where it does not tell whether the file changed since.
  public var stamp: FileStamp
  /// Of what was in it.
  public var digest: Digest?

  public init(path: String, stamp: FileStamp, digest: Digest? = nil) {
    self.path = path
    self.stamp = stamp
    self.digest = digest
  }
}

extension [RecordedFile] {
  /// Whether these are the files that stand there now, as far as can be told without opening them.
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

/// What was said of a package: a finding, or a rule that was not checked, or an exception.
public struct Remark: Hashable, Sendable {
  public enum Role: String, Sendable {
    case said
    /// Of a later try, which failed.
    case failed
    case notChecked = "not checked"
    /// Is followed by its exception.
    case excepted, exception
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

  /// The text without its words' origins.
  public var text: Phrase { Phrase(zh: finding.text(in: .chinese), en: finding.text(in: .english)) }
}

/// What is remembered of a package: what it was made from when it was published last, what stands in `Output/`, and what was said of it.
public struct PackageEntry: Sendable {
  /// What became of it when it was last looked into, for whoever asks.
  public var result: String
  public var sources: PackageSources
  public var package: PublishedPackage
  public var remarks: [Remark]

  public init(result: String, sources: PackageSources, package: PublishedPackage, remarks: [Remark]) {
    self.result = result
    self.sources = sources
    self.package = package
    self.remarks = remarks
  }

  /// Of a package that was never published.
  public init(failed id: PackageID) {
    self.init(
      result: "", sources: PackageSources(profiles: [], formats: SHA256.digest(of: []), files: []),
      package: PublishedPackage(
        summary: PackageSummary(id: id, departmentName: "", title: "", headlines: []), files: []),
      remarks: [])
  }
}

/// A package as it stands in `Output/`.
public struct PublishedPackage: Hashable, Sendable {
  public var summary: PackageSummary
  /// Their paths are within the package's folder.
  public var files: [RecordedFile]

  public init(summary: PackageSummary, files: [RecordedFile]) {
    self.summary = summary
    self.files = files
  }
}

/// Which files a profile was made of when it was last used. Whether they are what they were can be told without reading the profile.
public struct ProfileEntry: Hashable, Sendable {
  /// Folders of the profile and of those that it extends, its own first.
  public var folders: [String]
  /// Names of the templates that its pages use; empty until a page was made with them.
  public var templates: [String]
  /// Whether there is something to say of the profile at each run.
  public var hasFindings: Bool

  public init(folders: [String], templates: [String], hasFindings: Bool) {
    self.folders = folders
    self.templates = templates
    self.hasFindings = hasFindings
  }
}
