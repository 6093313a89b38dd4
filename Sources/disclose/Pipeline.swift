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
  /// Where pages go; nil to check only.
  private let output: String?

  init(profiles: ProfileLibrary, templates: TemplateLibrary, output: String?) {
    reader = PackageReader(profiles: profiles)
    self.templates = templates
    self.output = output
  }

  func run(_ folder: InputFolder, as id: PackageID) -> (outcome: Outcome, findings: [Finding]) {
    let reading = reader.read(folder, as: id)
    var findings = reading.findings
    guard let (package, profile) = reading.value else { return (.failed, findings) }
    do throws(Finding) {
      let disclosure = try computeDisclosure(of: package, under: profile)
      findings += checkDisclosure(disclosure)
      guard !findings.contains(where: { $0.severity == .error }) else { return (.failed, findings) }
      let pages = try renderPages(of: disclosure, with: try templates.templates(of: profile))
      guard let output else { return (.checked, findings) }
      let publication = try publishPages(pages, of: id, to: output)
      return (publication == .published ? .published : .unchanged, findings)
    } catch {
      return (.failed, findings + [error])
    }
  }
}
