import Budget
import Rendering
import Synchronization

/// The templates of each profile, compiled when a package first needs them and then cached. Threads share one library.
final class TemplateLibrary: Sendable {
  private let folder: @Sendable (_ name: String) -> InputFolder
  private let compiled = Mutex<[String: Result<PageTemplates, TemplateFindings>]>([:])

  init(folder: @escaping @Sendable (_ name: String) -> InputFolder) {
    self.folder = folder
  }

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
