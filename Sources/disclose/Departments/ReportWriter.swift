import Budget
import Hashing
import Publishing
import Rendering

/// Writes the reports of a run into the folder of `--reports`.
struct ReportWriter {
  /// The packages that a run is for, among all that there are.
  struct Selection {
    var ids: [PackageID]
    var all: [PackageID]
    /// Whether it is for all packages of all departments, or of all of its shard.
    var isComplete: Bool
    /// The part of the departments that the run is for; those of others are theirs to report.
    var shard: Shard?

    var hasOverview: Bool { isComplete && shard == nil }

    /// The departments that the run knows wholly, and those of which it has a part.
    var departments: (whole: Set<String>, parts: Set<String>) {
      let selected = Set(ids)
      let parts = Set(all.lazy.filter { !selected.contains($0) }.map(\.department))
      let whole = Set(ids.map(\.department)).subtracting(parts)
      return (whole, Set(ids.map(\.department)).intersection(parts))
    }
  }

  /// What was written, for the summary.
  struct Result {
    var departments = 0
    var hasOverview: Bool
    /// Departments of which the run was for some packages only.
    var parts: Set<String>
  }

  private let folder: ReportFolder
  private let templates: ReportTemplates
  private let selection: Selection

  init(_ folder: ReportFolder, _ templates: ReportTemplates, for selection: Selection) {
    (self.folder, self.templates, self.selection) = (folder, templates, selection)
  }

  /// Replaces the reports of departments that the run knows wholly. Those of others stay, and all that might be needed
  /// while the inputs are in doubt.
  func write(_ reports: RunReports, published: Set<PackageID>) throws(Finding) -> Result {
    let (departments, overview) = reports.reports(published: published, fileName: Self.fileName)
    let (whole, parts) = selection.departments
    let known = Set(whole.flatMap { ["\(Self.fileName(of: $0)).html", "\(Self.fileName(of: $0)).txt"] })
    var result = Result(hasOverview: selection.hasOverview, parts: parts)
    let (isComplete, hasOverview) = (selection.isComplete, selection.hasOverview)
    let isDoubtful = reports.isDoubtful
    try folder.update(
      removing: { !isDoubtful && (hasOverview || known.contains($0) || isOfShard($0)) },
      writing: { update throws(Finding) in
        for report in departments where isComplete || whole.contains(report.code) {
          for page in try templates.pages(of: report, named: Self.fileName(of: report.code)) { try update.add(page) }
          result.departments += 1
        }
        if hasOverview { for page in try templates.pages(of: overview) { try update.add(page) } }
      })
    return result
  }

  /// Whether a file is the report of a department of the shard, which may have no package any more.
  private func isOfShard(_ file: String) -> Bool {
    guard selection.isComplete, let shard = selection.shard else { return false }
    return [".html", ".txt"].contains { ending in
      let code = String(file.dropLast(ending.count))
      return file.hasSuffix(ending) && Self.fileName(of: code) == code && shard.contains(code)
    }
  }

  static func fileName(of department: String) -> String {
    DepartmentReport.fileName(of: department) { name in
      String(SHA256.digest(of: Array(name.utf8)).hexadecimal.prefix(12))
    }
  }
}

extension ReportTemplates {
  private static let (folder, englishFolder) = ("reports", "reports-english")

  /// Reads and compiles the templates of reports in a language.
  init(_ formats: Formats, in language: Language) throws(TemplateFindings) {
    let names = [Self.folder] + (language == .english ? [Self.englishFolder] : [])
    let reading = formats.templates(in: names)
    guard let files = reading.value else { throw TemplateFindings(findings: reading.findings) }
    let folder = formats.folder(names[names.count - 1])
    let letter: [UInt8]
    do throws(Finding) {
      letter = try folder.bytes(of: Self.letterFile)
    } catch {
      throw TemplateFindings(findings: [error])
    }
    try self.init(files, letter: letter, at: folder.path(of: Self.letterFile), in: language)
  }
}
