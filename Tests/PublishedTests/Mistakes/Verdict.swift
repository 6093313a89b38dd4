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

  /// What is said of the wrong package that is not said of the sound one, and what is said of that one. A mistake that
  /// the page does not show is only told apart where it matters: thoroughly, or because it was missed.
  func judge(_ mistake: Mistake, in sample: SamplePackage, thoroughly: Bool) -> (verdict: Verdict, alarms: [String]) {
    let wrong = examine(mistake.wrong, of: sample, isNextYear: mistake.isNextYear)
    let remarks = wrong.remarks.filter { !sample.remarks.contains($0.key) }
    if !thoroughly, let severity = remarks.values.min() { return (Verdict(severity), []) }
    let isSample = mistake.sound == sample.text
    let sound = isSample ? nil : examine(mistake.sound, of: sample)
    let alarms = sound?.remarks.keys.filter { !sample.remarks.contains($0) } ?? []
    if !mistake.isSentence, let page = wrong.page(), page == (isSample ? sample.page : sound?.page()) {
      return (.invisible, alarms)
    }
    let severity = remarks.filter { !alarms.contains($0.key) }.values.min()
    return (severity.map(Verdict.init) ?? .missed, alarms)
  }

  /// What is said of a package that the sample does not say already.
  func newRemarks(on text: PackageText, of sample: SamplePackage) -> [String] {
    examine(text, of: sample).remarks.keys.filter { !sample.remarks.contains($0) }.sorted()
  }

  private func examine(_ text: PackageText, of sample: SamplePackage, isNextYear: Bool = false) -> Examination {
    let id = PackageID(kind: sample.id.kind, year: sample.year + (isNextYear ? 1 : 0), department: sample.id.department)
    return Examination(
      of: reader.read(text.folder, as: id),
      comparedWith: isNextYear ? [.lastYear: (sample.package, sample.profile)] : sample.earlier,
      templates: sample.templates)
  }
}

/// A package as far as it came: checked, and ready to be rendered.
struct Examination {
  let templates: PageTemplates
  private(set) var findings: [Finding]
  private(set) var disclosure: Disclosure?

  init(
    of reading: PackageReader.Reading, comparedWith earlier: [Basis: (package: Package, profile: Profile)],
    templates: PageTemplates
  ) {
    self.templates = templates
    findings = reading.findings
    guard let (package, profile) = reading.value else { return }
    do throws(Finding) {
      let disclosure = try computeDisclosure(of: package, under: profile, earlier: earlier)
      let subject = CheckSubject(
        disclosure: disclosure, package: package, profile: profile, earlier: earlier.mapValues(\.package),
        openings: templates.openings)
      findings += checkDisclosure(subject).findings
      self.disclosure = disclosure
    } catch {
      findings.append(error)
    }
  }

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
