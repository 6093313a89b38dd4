import Budget
import Checking
import Computing
import Publishing
import Reading
import Rendering

/// What became of a package.
enum Outcome {
  case published, unchanged
  /// Everything but publishing, which was not asked for.
  case checked
  case failed
}

/// The whole program in one place: each stage takes the value that the one before it gave.
///
///     files → Package → Disclosure → findings, pages → Output
struct Pipeline {
  private let reader: PackageReader
  private let templates: TemplateLibrary
  /// The folder of a package; nil when there is none.
  private let folder: (PackageID) -> InputFolder?
  /// Where pages go; nil to check only.
  private let output: String?

  init(
    profiles: ProfileLibrary, templates: TemplateLibrary, folder: @escaping (PackageID) -> InputFolder?, output: String?
  ) {
    self.folder = folder
    reader = PackageReader(profiles: profiles)
    self.templates = templates
    self.output = output
  }

  func run(_ id: PackageID) -> (outcome: Outcome, findings: [Finding]) {
    var findings: [Finding] = []
    guard let (package, profile) = read(id, &findings) else { return (.failed, findings) }
    do throws(Finding) {
      let earlier = earlier(than: package, &findings)
      let disclosure = try computeDisclosure(of: package, under: profile, earlier: earlier)
      let subject = CheckSubject(disclosure: disclosure, package: package, profile: profile, earlier: earlier)
      findings += checkDisclosure(subject).findings
      guard !findings.contains(where: { $0.severity == .error }) else { return (.failed, findings) }
      let pages = try renderPages(of: disclosure, with: try templates.templates(of: profile))
      guard let output else { return (.checked, findings) }
      let publication = try publishPages(pages, of: id, to: output)
      return (publication == .published ? .published : .unchanged, findings)
    } catch {
      return (.failed, findings + [error])
    }
  }

  /// What a package will show, for commands that only ask.
  func disclosure(of id: PackageID, findings: inout [Finding]) throws(Finding) -> Disclosure? {
    guard let (package, profile) = read(id, &findings) else { return nil }
    return try computeDisclosure(of: package, under: profile, earlier: earlier(than: package, &findings))
  }

  private func read(_ id: PackageID, _ findings: inout [Finding]) -> (package: Package, profile: Profile)? {
    guard let folder = folder(id) else { return nil }
    let reading = reader.read(folder, as: id)
    findings += reading.findings
    return reading.value
  }

  /// The packages that this one is compared with, as far as they are in `Inputs/`. One that cannot be read is reported with itself;
  /// here it is only said that it was not used.
  private func earlier(than package: Package, _ findings: inout [Finding]) -> [Basis: Package] {
    var earlier: [Basis: Package] = [:]
    for basis in Basis.allCases {
      guard let id = package.id.comparedPackage(basis), let folder = folder(id) else { continue }
      earlier[basis] = reader.read(folder, as: id).value?.package
      if earlier[basis] == nil {
        findings.append(Finding(.comparedPackageBroken, at: Location(file: package.files[0]), id.path, basis.name))
      }
    }
    return earlier
  }
}
