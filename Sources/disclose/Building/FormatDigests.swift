import Budget
import Hashing
import Publishing
import Synchronization

/// Digests of what packages are built with: the program, profiles, templates and charts of accounts. Threads share one
/// value.
final class FormatDigests: Sendable {
  private let formats: Formats
  private let program: Digest
  private let profiles: ProfileLibrary
  private let templates: TemplateLibrary
  /// The profiles in the record when the run began.
  private let remembered: [String: ProfileEntry]
  private let known = Mutex<[String: CachedDigests]>([:])

  private struct CachedDigests {
    var entry: ProfileEntry
    var profile: Digest
    var templates: Digest
  }

  init(
    formats: Formats, program: Digest, profiles: ProfileLibrary, templates: TemplateLibrary,
    remembered: [String: ProfileEntry]
  ) {
    self.formats = formats
    self.program = program
    self.profiles = profiles
    self.templates = templates
    self.remembered = remembered
  }

  /// Returns which files a profile is made of, as this run found it or else as the record has it.
  func entry(of profile: String) -> ProfileEntry? {
    guard let reading = profiles.cachedProfile(named: profile), let value = reading.value else {
      return remembered[profile]
    }
    return ProfileEntry(
      folders: value.folders,
      templates: templates.names(ofTemplatesOf: profile)?.sorted() ?? remembered[profile]?.templates ?? [],
      hasFindings: !reading.findings.isEmpty)
  }

  /// - Parameter profiles: that of the package, then those of the packages that it is compared with.
  /// - Returns: nil when one of them is unknown.
  func digest(of profiles: [String]) -> Digest? {
    var hash = SHA256()
    hash.add(program)
    for (position, name) in profiles.enumerated() {
      guard let known = digests(of: name) else { return nil }
      hash.add(name)
      hash.add(known.profile)
      if position == 0 { hash.add(known.templates) }
    }
    return profiles.isEmpty ? nil : hash.finish()
  }

  private func digests(of profile: String) -> CachedDigests? {
    guard let entry = entry(of: profile) else { return nil }
    return known.withLock { known in
      if let digests = known[profile], digests.entry == entry { return digests }
      let digests = CachedDigests(
        entry: entry, profile: formats.digest(ofProfile: entry), templates: formats.digest(ofTemplatesOf: entry))
      known[profile] = digests
      return digests
    }
  }
}
