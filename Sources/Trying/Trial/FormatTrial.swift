public import Budget
internal import Checking
public import Rendering

/// Builds made packages of a format in memory, by the stages of a build, and reads their pages.
public struct FormatTrial: Sendable {
  public let profile: Profile
  let templates: PageTemplates
  private let profiles: ProfileLibrary
  private let website = MadeWebsite.templates

  public init(of profile: Profile, with templates: PageTemplates, among profiles: ProfileLibrary) {
    (self.profile, self.templates, self.profiles) = (profile, templates, profiles)
  }

  /// What became of one package.
  public struct Outcome: Sendable {
    public var package: MadePackage
    /// The packages that it is compared with, if they stand beside it.
    public var earlier: [MadePackage] = []
    /// The errors because of which it would not be published.
    public var errors: [Finding] = []
    /// The error of a template, or of a note of the profile.
    public var failure: Finding?
    public var page: TracedPage?
    public var judgement = Judgement()
  }

  public func maker() -> PackageMaker {
    let bench = bench()
    return PackageMaker(for: profile) { bench.shows($0) }
  }

  /// For one thread.
  public func bench() -> Bench { Bench(trial: self, reader: PackageReader(profiles: profiles), website: website) }

  public struct Bench {
    let trial: FormatTrial
    let reader: PackageReader
    let website: WebsiteTemplates?
  }
}

extension FormatTrial.Bench {
  /// Whether some table has a place for what the package states.
  func shows(_ package: MadePackage) -> Bool {
    guard let (package, disclosure) = try? compute(package) else { return false }
    let findings = checkDisclosure(CheckSubject(disclosure: disclosure, package: package, profile: trial.profile))
      .findings
    return !findings.contains { $0.severity == .error && $0.code.hasPrefix("D60") }
  }

  public func outcome(of draft: Draft) -> FormatTrial.Outcome {
    var outcome = FormatTrial.Outcome(package: draft.bare)
    do throws(Finding) {
      let figures = try compute(draft.bare).computed.figures
      var compared: [Basis: Figures] = [:]
      var atHand: [Basis: (package: Package, profile: Profile)] = [:]
      for basis in draft.bases {
        let earlier = draft.earlier(basis)
        let (package, computed) = try compute(earlier)
        compared[basis] = computed.figures
        guard draft.isAtHand(basis) else { continue }
        atHand[basis] = (package, trial.profile)
        outcome.earlier.append(earlier)
      }
      outcome.package = draft.package(figures: figures, compared: compared)
      let (package, disclosure) = try compute(outcome.package, earlier: atHand)
      outcome.errors = checkDisclosure(
        CheckSubject(
          disclosure: disclosure, package: package, profile: trial.profile, earlier: atHand.mapValues(\.package),
          openings: trial.templates.openings)
      ).findings.filter { $0.severity == .error }
      guard outcome.errors.isEmpty else { return outcome }
      do throws(Finding) {
        let surroundings = Surroundings(links: draft.bases.filter(draft.isAtHand), website: website)
        let page = try tracePage(of: try fillTexts(of: disclosure), with: trial.templates, in: surroundings)
        outcome.page = page
        outcome.judgement = judgePage(page.bytes, slack: trial.profile.textNumbers.truncates ? 2 : 1)
      } catch {
        outcome.failure = error
      }
    } catch {
      outcome.errors.append(error)
    }
    return outcome
  }

  private func compute(
    _ made: MadePackage, earlier: [Basis: (package: Package, profile: Profile)] = [:]
  ) throws(Finding) -> (package: Package, computed: Disclosure) {
    let reading = reader.read(made.folder, as: made.id)
    guard let value = reading.value else {
      throw reading.findings.first { $0.severity == .error } ?? Finding(.fileMissing, at: Location(file: made.id.path))
    }
    return (value.package, try computeDisclosure(of: value.package, under: value.profile, earlier: earlier))
  }
}
