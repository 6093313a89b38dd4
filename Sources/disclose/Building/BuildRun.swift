import Budget
import Disk
import Hashing
import Publishing

/// A run of `disclose build`, from its first package to its report. A failure on the way is kept, and the run goes on.
struct BuildRun {
  private let workspace: Workspace
  private let arguments: Arguments
  private let formats: Formats
  private let state: RunState
  private let log: RunLog
  private let profiles: ProfileLibrary
  private let templates: TemplateLibrary
  private let digests: FormatDigests
  private let printer: PDFPrinter?
  private var site: Site
  private var tally: RunTally
  private(set) var reporting: Reporting?
  private var removedCount = 0
  /// Whether the folder of a package could not be read, or contains another package.
  private var hasUnreadablePackages = false
  /// Findings that belong to no package.
  private var findings: [Finding]
  /// The first failure to write the record or the log.
  private var failure: Finding?

  /// The largest number of packages that are published together, and how many nanoseconds the first waits for the
  /// others. A killed run loses those that were waiting.
  private static let batchLimit = (packages: 64, time: 200_000_000 as Int64)

  init(
    workspace: Workspace, formats: Formats, state: RunState, log: RunLog, printer: PDFPrinter?,
    reporting: Reporting?, findings: [Finding], arguments: Arguments
  ) throws(Finding) {
    self.workspace = workspace
    self.arguments = arguments
    self.formats = formats
    self.state = state
    self.log = log
    self.printer = printer
    self.reporting = reporting
    profiles = ProfileLibrary(formats)
    templates = TemplateLibrary(formats)
    digests = FormatDigests(
      formats: formats, program: arguments.followsLinks ? state.program.withLinksFollowed : state.program,
      profiles: profiles, templates: templates,
      remembered: state.record.profiles)
    let output = OutputFolder(workspace.output)
    site = try Site(output: output, record: state.record)
    tally = RunTally(keepsAllReports: arguments.format != .text, extent: Extent(arguments))
    self.findings = findings + formats.findings + state.findings
  }

  /// Checks every package, and rebuilds those that changed.
  mutating func build(
    _ ids: [PackageID], of all: [PackageID], problems: [Finding], showing progress: Progress
  ) {
    var progress = progress
    let detector = ChangeDetector(
      inputs: InputFiles(inputs: workspace.inputs), formats: digests, profiles: profiles, output: site.output,
      record: state.record, prints: printer != nil)
    // Most nights nearly nothing changed, and threads would only slow this down.
    var stale: [ChangeDetector.StalePackage] = []
    let published = site.packages.intersection(all)
    var linked = published
    for id in ids {
      switch detector.check(id, linked: linked) {
      case .unchanged(let report):
        site.confirm(id)
        progress.update(with: report)
        recordResult(of: report)
      case .stale(let package):
        stale.append(package)
        linked.insert(id)
      }
    }
    build(DepartmentBatches(stale, code: \.id.department), published, problems, showing: &progress)
    progress.clear()
  }

  private mutating func build(
    _ departments: DepartmentBatches<ChangeDetector.StalePackage>, _ published: Set<PackageID>, _ problems: [Finding],
    showing progress: inout Progress
  ) {
    let (workspace, profiles, templates, digests, output) = (workspace, profiles, templates, digests, site.output)
    let printer = printer
    var waiting: [PackageBuilder.Result] = []
    var lastTime = currentTime()
    Workers(jobs: arguments.jobs ?? processorCount).run(departments.count) {
      let reader = workspace.reader(profiles, problems: problems)
      let pipeline = Pipeline(reader: reader, templates: templates, output: output, printer: printer)
      let builder = PackageBuilder(
        reader: reader, pipeline: pipeline, formats: digests, output: output, published: published)
      return { builder.run(departments[$0]) }
    } take: { position, results in
      for result in results { progress.update(with: result.report) }
      waiting += results
      let isLast = position == departments.count - 1
      if waiting.count >= Self.batchLimit.packages || currentTime() - lastTime > Self.batchLimit.time || isLast {
        publish(waiting)
        waiting.removeAll(keepingCapacity: true)
        lastTime = currentTime()
      }
    }
  }

  private mutating func publish(_ results: [PackageBuilder.Result]) {
    let results = site.compareRemarks(of: site.publish(results))
    for result in results { recordResult(of: result.report) }
    recordingFailure { run throws(Finding) in try run.site.record(results, formats: run.digests) }
  }

  private mutating func recordResult(of report: PackageReport) {
    tally.add(report)
    reporting?.add(report)
    let folder = Location(file: "\(workspace.inputs)/\(report.id.path)")
    if report.findings.contains(where: {
      !$0.traits.isDisjoint(with: [.refusal, .otherPackage])
        || ($0.location == folder && $0.severity == .error)
    }) {
      hasUnreadablePackages = true
    }
    recordingFailure { run throws(Finding) in try run.log.add(report) }
  }

  /// Removes the packages that are no longer in `Inputs/`, or reports that they are still published.
  mutating func pruneVanishedPackages(keeping all: [PackageID], _ problems: [Finding]) {
    recordingFailure { run throws(Finding) in try run.site.excludeForeignFolders() }
    if arguments.hasSelection {
      // A pattern may match packages in a folder that could not be read.
      if !arguments.patterns.isEmpty { findings += problems }
      return
    }
    let vanished = site.packages.subtracting(all).filter(arguments.takes).sorted()
    findings += problems
    // The index is not written, so what it lists stays.
    if arguments.prunes, !templates.websiteFindings.isEmpty { return }
    if !arguments.prunes {
      findings += vanished.map {
        Finding(.packageVanished(workspace.inputs), at: Location(file: "\(workspace.output)/\($0.path)"))
      }
    } else if hasUnreadablePackages || !problems.isEmpty || vanished.contains(where: workspace.isOccupied) {
      // A misspelt folder, or a disk that is not mounted, must not empty the website.
      if !vanished.isEmpty { findings.append(Finding(.nothingPruned(vanished.count))) }
    } else {
      // Before what they link to, so that no link is ever dead.
      for id in vanished.reversed() {
        recordingFailure { run throws(Finding) in
          if let other = try run.site.package(linkingTo: id) {
            run.findings.append(
              Finding(.stillLinked(from: other.path), at: Location(file: "\(run.workspace.output)/\(id.path)")))
            return
          }
          try run.site.remove(id)
          run.removedCount += 1
          try run.log.recordRemoval(of: id)
        }
      }
    }
  }

  /// Writes index and manifest.
  mutating func writeSite() {
    // After a failure the record may not match what is in `Output/`.
    if failure != nil { return }
    recordingFailure { run throws(Finding) in
      run.findings += try run.site.publish(formats: run.formats, templates: run.templates, program: run.state.program)
    }
  }

  /// Writes the reports by department.
  mutating func writeReports() {
    let published = site.packages
    findings += reporting?.findings(published: published) ?? []
    do throws(Finding) {
      try mappingRecordErrors { () throws(DiskError) in
        for id in reporting?.undatedIDs ?? [] {
          if let entry = try state.record.entry(of: id) { reporting?.note(entry.package) }
        }
      }
      let report = report
      try reporting?.write(report, published: published)
    } catch {
      findings.append(error)
    }
  }

  var report: RunReport {
    var report = RunReport(
      of: tally, command: .build, isStrict: arguments.isStrict, folders: findings + (failure.map { [$0] } ?? []),
      profiles: profiles, templates: templates)
    report.removedCount = removedCount
    report.news = newsOfShared(in: report)
    // A run of some packages does not look for all that belongs to none.
    if arguments.hasSelection { report.news?.forgetGone() }
    return report
  }

  private func newsOfShared(in report: RunReport) -> News {
    News(of: report.sharedRemarks, since: (try? state.record.general) ?? [])
  }

  /// Notes what a report has told, once it is printed, so that no later run tells it again.
  func noteTold(_ report: RunReport) throws(Finding) {
    // After a failure the record may not have what was told.
    guard failure == nil, report.hasNews else { return }
    let kept = arguments.hasSelection ? newsOfShared(in: report).gone : []
    try mappingRecordErrors { () throws(DiskError) in
      try state.record.storeTold(of: report.tally.withNews, general: report.sharedRemarks + kept)
    }
  }

  /// Runs a step, and keeps the first failure.
  private mutating func recordingFailure(_ step: (inout BuildRun) throws(Finding) -> Void) {
    do throws(Finding) {
      try step(&self)
    } catch {
      failure = failure ?? error
    }
  }
}

extension Digest {
  /// The digest of the program with `--follow-links`, which reads files that it otherwise refuses.
  var withLinksFollowed: Digest {
    var hash = SHA256()
    hash.add(self)
    hash.add("--follow-links")
    return hash.finish()
  }
}
