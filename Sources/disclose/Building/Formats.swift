import Budget
import Disk
import Hashing
import Publishing

/// A snapshot of `Templates/`, and of the charts of accounts and `site.xml` in `Inputs/`, at the start of a run: all
/// packages of a run are built with the same formats, even if somebody edits them meanwhile.
struct Formats: Sendable {
  /// The folders with a profile.
  let profileNames: [String]
  /// Those with charts of accounts, the nearest last.
  let charts: [InputFolder]
  let site: SiteFile
  /// Findings about folders in `Templates/`.
  let findings: [Finding]
  private let templates: String
  private let folders: [String: InputFolder]
  private let digests: [String: [String: Digest]]
  /// Of what all packages share: charts of accounts and `site.xml`.
  private let sharedDigest: Digest

  static let chartsName = "charts"

  init(templates: String, inputs: String, boundary: Boundary?) throws(Finding) {
    self.templates = templates
    var folders: [String: InputFolder] = [:]
    let subfolders = try subfolders(of: templates)
    findings = subfolders.findings
    for name in subfolders.value ?? [] {
      let folder = InputFolder(onDisk: "\(templates)/\(name)").snapshot()
      // A folder that cannot be listed may contain a profile or a nearer template, so this throws.
      _ = try folder.names()
      folders[name] = folder
    }
    let ownCharts = "\(inputs)/\(Self.chartsName)"
    charts =
      [folders.removeValue(forKey: Self.chartsName)].compactMap { $0 }
      + (isFolder(ownCharts) ? [InputFolder(onDisk: ownCharts, within: boundary).snapshot()] : [])
    self.folders = folders
    digests = folders.mapValues(Self.digests(of:))
    profileNames = digests.filter { $0.value[ProfileLibrary.fileName] != nil }.keys.sorted()
    site = SiteFile(inputs: inputs, boundary: boundary)
    var hash = SHA256()
    hash.add(site.digest)
    for chart in charts {
      for (name, digest) in Self.digests(of: chart).sorted(by: { $0.key < $1.key }) {
        hash.add(name)
        hash.add(digest)
      }
      hash.add("")
    }
    sharedDigest = hash.finish()
  }

  private static func digests(of folder: InputFolder) -> [String: Digest] {
    var digests: [String: Digest] = [:]
    for name in (try? folder.names()) ?? [] {
      // A file that cannot be read needs no digest: packages that use it are not published, and so not recorded.
      digests[name] = SHA256.digest(of: (try? folder.bytes(of: name)) ?? [])
    }
    return digests
  }

  func folder(_ name: String) -> InputFolder {
    folders[name] ?? InputFolder(path: "\(templates)/\(name)", files: [:])
  }

  /// Returns the digest of a profile's own file, those of the profiles that it extends, and what all packages share.
  func digest(ofProfile entry: ProfileEntry) -> Digest {
    var hash = SHA256()
    hash.add(sharedDigest)
    for folder in entry.folders {
      hash.add(folder)
      add(digests[folder]?[ProfileLibrary.fileName], to: &hash)
    }
    return hash.finish()
  }

  /// Returns the digest of the templates that pages of a profile use, each from the nearest folder.
  func digest(ofTemplatesOf entry: ProfileEntry) -> Digest {
    var hash = SHA256()
    for template in entry.templates {
      hash.add(template)
      let nearest = TemplateLibrary.folders(of: entry.folders).reversed().lazy
        .compactMap { digests[$0]?[template + templateEnding] }.first
      add(nearest, to: &hash)
    }
    return hash.finish()
  }

  func digest(ofTemplatesIn names: [String]) -> Digest {
    var hash = SHA256()
    for name in names {
      for (file, digest) in (digests[name] ?? [:]).sorted(by: { $0.key < $1.key }) {
        hash.add(file)
        hash.add(digest)
      }
      hash.add(name)
    }
    return hash.finish()
  }

  /// The templates in some folders; one in a later folder replaces that of the same name in an earlier one.
  func templates(in names: [String]) -> ReadResult<[TemplateFile]> { readTemplates(in: names.map(folder)) }

  private func add(_ digest: Digest?, to hash: inout SHA256) {
    if let digest { hash.add(digest) } else { hash.add(0) }
  }
}

extension ProfileLibrary {
  convenience init(_ formats: Formats) {
    self.init(names: formats.profileNames, folder: formats.folder, charts: formats.charts)
  }
}
