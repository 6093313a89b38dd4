import Checking
import Rendering

@testable import Budget

/// What the program says of a mistake.
enum Verdict: Hashable {
  case error, warning, note, missed
  /// The page is the same, so that there is nothing to find.
  case invisible

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }
}

/// Reads, checks and renders packages.
struct Examiner {
  private let reader = PackageReader(profiles: Repository.profiles)

  /// What is said of the wrong package that is not said of the sound one. A mistake that the page does not show is only
  /// told apart where it matters: thoroughly, or because it was missed.
  func verdict(on mistake: Mistake, in sample: SamplePackage, thoroughly: Bool) -> Verdict {
    let wrong = examine(mistake.wrong, of: sample, isNextYear: mistake.isNextYear)
    var remarks = wrong.remarks.filter { !sample.remarks.contains($0.key) }
    guard thoroughly || remarks.isEmpty else { return Verdict(remarks.values.min()!) }
    let sound = examine(mistake.sound, of: sample)
    if let page = wrong.page(), page == sound.page() { return .invisible }
    remarks = remarks.filter { sound.remarks[$0.key] == nil }
    return remarks.values.min().map(Verdict.init) ?? .missed
  }

  /// What is said of a package that the sample does not say already.
  func newRemarks(on text: PackageText, of sample: SamplePackage) -> [String] {
    examine(text, of: sample).remarks.keys.filter { !sample.remarks.contains($0) }.sorted()
  }

  private func examine(_ text: PackageText, of sample: SamplePackage, isNextYear: Bool = false) -> Examination {
    var (id, earlier) = (sample.id, sample.earlier)
    if isNextYear {
      id = PackageID(kind: id.kind, year: id.year + 1, department: id.department)
      earlier = [.lastYear: (sample.package, sample.profile)]
    }
    let reading = reader.read(text.folder, as: id)
    var examination = Examination(templates: sample.templates, findings: reading.findings)
    guard let (package, profile) = reading.value else { return examination }
    do throws(Finding) {
      let disclosure = try computeDisclosure(of: package, under: profile, earlier: earlier)
      examination.disclosure = disclosure
      examination.findings +=
        checkDisclosure(
          CheckSubject(
            disclosure: disclosure, package: package, profile: profile, earlier: earlier.mapValues(\.package),
            openings: sample.templates.openings)
        ).findings
    } catch {
      examination.findings.append(error)
    }
    return examination
  }
}

private struct Examination {
  let templates: PageTemplates
  var findings: [Finding]
  var disclosure: Disclosure?

  /// What was said, without its place.
  var remarks: [String: Severity] {
    Dictionary(findings.map { ($0.text(in: .english), $0.severity) }, uniquingKeysWith: min)
  }

  /// The page, if there is one.
  func page() -> [UInt8]? {
    guard let disclosure, let filled = try? fillTexts(of: disclosure),
      let pages = try? renderPages(of: filled, with: templates)
    else { return nil }
    return pages.first { $0.path == "index.html" }?.bytes
  }
}
