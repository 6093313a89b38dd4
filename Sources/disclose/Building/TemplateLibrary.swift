import Budget
import Rendering
import Synchronization

/// The templates of each profile, and those of `site.xml`, compiled when a package first needs them and then cached.
/// Threads share one library.
final class TemplateLibrary: Sendable {
  private let folder: @Sendable (_ name: String) -> InputFolder
  private let site: SiteFile
  private let compiled = Mutex<[String: Result<PageTemplates, TemplateFindings>]>([:])

  private let knownWebsite = Mutex<Result<WebsiteTemplates?, TemplateFindings>?>(nil)

  init(site: SiteFile, folder: @escaping @Sendable (_ name: String) -> InputFolder) {
    self.site = site
    self.folder = folder
  }

  convenience init(_ formats: Formats) { self.init(site: formats.site, folder: formats.folder) }

  /// Errors in the templates are kept in `findings` and reported once; for a package this only throws that there are
  /// some.
  func templates(of profile: Profile) throws(Finding) -> PageTemplates {
    let result = compiled.withLock { compiled in
      if let result = compiled[profile.name] { return result }
      let result = compile(profile)
      compiled[profile.name] = result
      return result
    }
    do throws(TemplateFindings) {
      return try result.get()
    } catch {
      throw Finding(.brokenTemplates(profile.name))
    }
  }

  /// The findings about templates, for each profile that has faulty ones.
  var findings: [(profile: String, findings: [Finding])] {
    compiled.withLock { compiled in
      compiled.sorted { $0.key < $1.key }.compactMap { name, result in
        guard case .failure(let failure) = result else { return nil }
        return (name, failure.findings)
      }
    }
  }

  /// What pages say about their website; nil where nobody stated it. Its errors are reported once, as those of
  /// templates.
  func website() throws(Finding) -> WebsiteTemplates? {
    do throws(TemplateFindings) {
      return try compiledWebsite.get()
    } catch {
      throw Finding(.brokenWebsite)
    }
  }

  var websiteFindings: [Finding] {
    if case .failure(let failure) = compiledWebsite { failure.findings } else { [] }
  }

  private var compiledWebsite: Result<WebsiteTemplates?, TemplateFindings> {
    knownWebsite.withLock { known in
      if let known { return known }
      let result = site.compiled()
      known = result
      return result
    }
  }

  /// Returns the names of the templates that pages of a profile use, or nil before they are compiled.
  func names(ofTemplatesOf profile: String) -> [String]? {
    compiled.withLock { try? $0[profile]?.get().names }
  }

  /// Returns the folders with templates of a profile; a later one overrides an earlier one.
  static func folders(of folders: [String]) -> [String] { ["shared"] + folders.reversed() }

  private func compile(_ profile: Profile) -> Result<PageTemplates, TemplateFindings> {
    let reading = readTemplates(in: Self.folders(of: profile.folders).map(folder))
    guard let files = reading.value else { return .failure(TemplateFindings(findings: reading.findings)) }
    do throws(TemplateFindings) {
      return .success(try PageTemplates(files, for: profile))
    } catch {
      return .failure(error)
    }
  }
}
