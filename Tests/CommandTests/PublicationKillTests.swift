import Foundation
import Testing

/// `publish` and `withdraw` that are killed; `PublicationTests` interrupts their steps at every system call.
@Suite("A publication that is stopped")
struct PublicationKillTests {
  private static let departments = (1...12).map { "A\($0)" }

  /// `KILLS` sets the number of kills.
  @Test("at any moment has published only what was approved, and the next one completes it")
  func killed() throws {
    let place = try Workplace(samples: [])
    let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) }.map { $0 / 10 } ?? 2
    var approved: [String: Set<Data>] = [:]
    var duration = 0.3
    for kill in 0...kills {
      for department in Self.departments {
        try place.write(
          smallPackage(department).replacing("amount=\"100\"", with: "amount=\"\(kill % 2 + 1)00\""),
          to: "Inputs/budget-2023/\(department)/disclosure.xml")
      }
      #expect(try place.run("build", "--stage").status == 0)
      #expect(try place.run("approve", "--only", "A", "--by", "国库处").status == 0)
      for department in Self.departments {
        approved[department, default: []].insert(try place.read("Staged/budget-2023/\(department)/index.html"))
      }
      let start = Date()
      if kill > 0 { try stop(place, after: Double.random(in: 0.1...1) * duration) }
      for department in Self.departments where place.exists("Output/budget-2023/\(department)") {
        let page = try place.read("Output/budget-2023/\(department)/index.html")
        #expect(approved[department]?.contains(page) == true, "kill \(kill): \(department)")
      }
      #expect(try place.run("publish").status == 0)
      if kill == 0 { duration = Date().timeIntervalSince(start) }
      #expect(try place.tree("Output") == place.tree("Staged"), "kill \(kill)")
    }
  }

  private func stop(_ place: Workplace, after seconds: Double) throws {
    let process = Process()
    process.executableURL = Run.program
    process.arguments = ["publish"]
    process.currentDirectoryURL = place.folder
    process.environment = Run.sanitizing
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
