public import Budget
internal import Mustache
internal import Printing

/// The templates of reports, compiled and proven.
public struct ReportTemplates: Sendable {
  private let department: PageTemplates
  private let overview: PageTemplates
  private let letter: TemplateSet
  private let letterPath: String
  private let language: Language

  private static let (departmentName, overviewName) = ("department", "overview")
  /// The file of the template for letters, which are plain text.
  public static let letterFile = "letter.txt"

  /// The largest width of a line in a letter, as mail programs like it.
  private static let letterWidth = 76

  /// `path` is that of the template for letters.
  public init(
    _ files: [TemplateFile], letter bytes: [UInt8], at path: String, in language: Language
  ) throws(TemplateFindings) {
    department = try PageTemplates(files, from: Self.departmentName)
    overview = try PageTemplates(files, from: Self.overviewName)
    do throws(CompileFailure) {
      letter = try TemplateSet(
        [TemplateSource(name: Self.letterFile, bytes: bytes)], vocabulary: .pages, mode: .plainText)
    } catch {
      throw TemplateFindings(
        findings: Findings(error.errors.lazy.map { Finding($0, paths: [Self.letterFile: path]) }).list)
    }
    letterPath = path
    self.language = language
  }

  /// The page and the letter for a department; `name` is that of its files without their ending.
  public func pages(of report: DepartmentReport, named name: String) throws(Finding) -> [Page] {
    let context = DepartmentContext(report: report, language: language)
    let page = Page(path: "\(name).html", bytes: try render(department, Self.departmentName, context))
    var text = ""
    do throws(TemplateError) {
      text = try letter.render(Self.letterFile, context)
    } catch {
      throw Finding(error, paths: [Self.letterFile: letterPath])
    }
    return [page, Page(path: "\(name).txt", bytes: Array(text.wrapped(to: Self.letterWidth).utf8))]
  }

  /// The overview as a page and as a table.
  public func pages(of overview: Overview) throws(Finding) -> [Page] {
    [
      Page(
        path: Page.index, bytes: try render(self.overview, Self.overviewName, OverviewContext(overview, in: language))),
      Page(path: "overview.csv", bytes: overview.csv(in: language)),
    ]
  }

  private func render(_ templates: PageTemplates, _ name: String, _ context: some Context) throws(Finding) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(TemplateError) {
      try templates.set.render(name, context, into: &bytes)
    } catch {
      throw Finding(error, paths: templates.paths)
    }
    return bytes
  }
}
