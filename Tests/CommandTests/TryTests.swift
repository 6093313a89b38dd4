import Foundation
import Testing

@Suite("try")
struct TryTests {
  @Test("says the same for the same seed, and writes nothing")
  func isDeterministic() throws {
    let place = try Workplace()
    let before = try place.tree(".")
    let runs = try (0..<2).map { _ in
      try place.run(["try", "hebei-budget-2023", "--packages", "6", "--jobs", "2", "--format", "json"])
    }
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.contains("\"packages\": 6") || runs[0].output.contains("\"packages\":6"))
    #expect(try place.tree(".") == before)
  }

  @Test("writes packages of which build makes the same pages")
  func pages() throws {
    let place = try Workplace()
    let run = try place.run(["try", "hebei-budget-2023", "--packages", "3", "--pages", "made"])
    #expect(run.status < 2)
    let build = try place.run(["build", "--inputs", "made/hebei-budget-2023/Inputs", "--output", "built"])
    #expect(build.status == 0)
    let pages = try place.tree("made/hebei-budget-2023/Output").keys.filter { $0.hasSuffix("index.html") }
    #expect(pages.count == 3)
  }

  @Test(
    "leaves alone what is there, and stays away from sources", arguments: ["Templates", "Inputs/new", "Output/new"])
  func foreignFolder(path: String) throws {
    let place = try Workplace()
    let before = try place.tree(".")
    let run = try place.run(["try", "hebei-budget-2023", "--packages", "1", "--pages", path])
    #expect(run.status == 2)
    #expect(run.errors.contains("D880") || run.errors.contains("D707"))
    #expect(try place.tree(".") == before)
  }

  @Test("names the formats that there are")
  func unknownFormat() throws {
    let run = try Workplace().run(["try", "hebei-budget-2032"])
    #expect(run.status == 2)
    #expect(run.errors.contains("D881") && run.errors.contains("hebei-budget-2023"))
  }
}
