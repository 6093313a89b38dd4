import Foundation
import Testing

@testable import Budget
@testable import disclose

@Suite("The pipeline")
struct PipelineTests {
  @Test("reports a package that was removed after the run began")
  func vanished() throws {
    let place = try Workplace(samples: [])
    let inputs = place.folder.appendingPathComponent("Inputs").path
    let profiles = ProfileLibrary(names: [], folder: { InputFolder(path: $0, files: [:]) }, charts: [])
    let pipeline = Pipeline(
      reader: DepartmentReader(inputs: inputs, boundary: nil, profiles: profiles),
      templates: TemplateLibrary(site: SiteFile(inputs: "missing", boundary: nil)) { InputFolder(path: $0, files: [:]) }
    )
    let report = pipeline.run(PackageID(kind: .budget, year: 2023, department: "A1"))
    #expect(report.outcome == .failed)
    #expect(report.findings.map(\.code) == ["D101"])
    #expect(report.findings[0].location?.file == "\(inputs)/budget-2023/A1")
  }
}
