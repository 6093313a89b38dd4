import Foundation
import Testing

/// Numbers that once overflowed and ended the run, or could have.
@Suite("Extreme numbers")
struct TrapTests {
  @Test("are not rows")
  func rows() throws {
    let place = try Workplace()
    for row in ["-9223372036854775808", "9223372036854775807", "0", "-1"] {
      for table in 1...9 {
        let run = try place.run("explain", "budget-2023/201", "\(table):\(row)")
        #expect(run.status == 2, "\(table):\(row) \(run.errors)")
      }
    }
  }

  @Test("are accepted as times of files", arguments: ["2400-01-01T00:00:00Z", "1910-01-01T00:00:00Z"])
  func fileTimes(time: String) throws {
    let place = try Workplace()
    let date = try #require(ISO8601DateFormatter().date(from: time))
    for path in ["Inputs/budget-2023/201/ledger.csv", "Templates/shared/table.xhtml", "Inputs/budget-2023/201"] {
      try FileManager.default.setAttributes(
        [.modificationDate: date], ofItemAtPath: place.folder.appendingPathComponent(path).path)
    }
    #expect(try place.run("build").status == 0)
    #expect(try place.run("build").status == 0)
  }

  @Test("are compared with the rate that a form states")
  func rates() throws {
    let place = try Workplace(samples: ["final-2021/434"])
    try place.edit("Inputs/final-2021/434/disclosure.xml") {
      $0.replacing(
        #"<evaluation by="管委办" in="万元" completion="100">"#
          + "\n        <funds source=\"当年财政拨款\" initial=\"2\" revised=\"2\"/>",
        with: #"<evaluation by="管委办" in="元" completion="100" execution-rate="100">"#
          + "\n        <funds source=\"当年财政拨款\" initial=\"0.01\" revised=\"0.01\"/>")
    }
    for table in ["ledger-function.csv", "ledger-economic.csv"] {
      try place.edit("Inputs/final-2021/434/\(table)") { $0.replacing(",20000.00,", with: ",10000000000000.00,") }
    }
    let run = try place.run("check")
    #expect(run.status == 1)
    #expect(run.errors.contains("[D611]"), "\(run.errors)")
  }
}
