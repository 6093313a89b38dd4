import Budget
import Checking
import Comparing
import Disk
import Hashing
import Publishing

/// What a run would publish now, beside what stands. It builds in memory what change detection cannot tell to be
/// unchanged, and touches neither the output nor the record.
struct RunPreview {
  let workspace: Workspace
  let arguments: Arguments
  let console: Console

  func run(_ report: inout DiffReport) throws(Finding) {
    let (all, problems) = try workspace.packages()
    let ids = try workspace.select(arguments.names, patterns: arguments.patterns, from: all)
    let formats = try workspace.formats()
    let profiles = ProfileLibrary(formats)
    let templates = TemplateLibrary(formats)
    let output = OutputFolder(workspace.output)
    let record = RunRecord(reading: RunState.record(of: workspace.output, in: arguments.state))
    let program = try mappingRecordErrors { () throws(DiskError) in
      try RunState.program(remembered: record?.program).digest
    }
    let digests = FormatDigests(
      formats: formats, program: arguments.followsLinks ? program.withLinksFollowed : program, profiles: profiles,
      templates: templates, remembered: record?.profiles ?? [:])
    let published = Set(all.filter(output.holds))
    let stale = stale(ids, published, digests, profiles, output, record)
    let departments = DepartmentBatches(stale, code: \.id.department)
    report.count = ids.count
    var failures: [Finding] = []
    Workers(jobs: arguments.jobs ?? processorCount).run(departments.count) { [workspace] in
      let reader = workspace.reader(profiles, problems: problems)
      let pipeline = Pipeline(reader: reader, templates: templates, output: output, stages: false)
      let builder = PackageBuilder(
        reader: reader, pipeline: pipeline, formats: digests, output: output, published: published)
      return { builder.run(departments[$0]).map(\.report) }
    } take: { _, reports in
      for package in reports {
        if package.outcome == .failed { failures += package.findings.filter { $0.severity == .error } }
        report.add(package)
      }
    }
    let shared = formats.findings + profiles.findings + templates.findings.flatMap(\.findings)
    let general = (shared + templates.websiteFindings + problems).filter { $0.severity == .error }
    report.add(Findings(general.worstFirst + failures.worstFirst).list)
  }

  /// The packages that may have changed since they were published; all of them without a record.
  private func stale(
    _ ids: [PackageID], _ published: Set<PackageID>, _ digests: FormatDigests, _ profiles: ProfileLibrary,
    _ output: OutputFolder, _ record: RunRecord?
  ) -> [ChangeDetector.StalePackage] {
    guard let record else { return ids.map { .unknown($0, printed: nil) } }
    let detector = ChangeDetector(
      inputs: InputFiles(inputs: workspace.inputs), formats: digests, profiles: profiles, output: output,
      record: record, prints: false)
    var linked = published
    return ids.compactMap { id in
      guard case .stale(let package) = detector.check(id, linked: linked) else { return nil }
      linked.insert(id)
      return package
    }
  }
}
