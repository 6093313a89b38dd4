import Testing

@Suite("--jobs")
struct JobTests {
  /// Creates valid, broken and compared packages, more than there are threads.
  private func place() throws -> Workplace {
    let place = try Workplace()
    for number in 1...24 {
      let package = smallPackage("B\(number)")
      try place.write(
        number.isMultiple(of: 5) ? package.replacing("</disclosure>", with: "") : package,
        to: "Inputs/budget-2023/B\(number)/disclosure.xml")
    }
    return place
  }

  @Test("gives the same output and report for any number of jobs", arguments: ["2", "7"])
  func sameForAnyNumber(jobs: String) throws {
    let place = try place()
    let alone = try place.run("build", "--jobs", "1", "--output", "One")
    let together = try place.run("build", "--jobs", jobs, "--output", "Many")
    #expect(alone.status == 1)
    #expect(alone.output.contains("25"))
    #expect(together.status == alone.status)
    #expect(together.errors == alone.errors)
    #expect(together.outputWithoutTime == alone.outputWithoutTime.replacing("One", with: "Many"))
    #expect(together.summary == alone.summary)
    #expect(try place.tree("Many") == place.tree("One"))
    #expect(try place.tree("One").keys.count { $0.hasSuffix("/index.html") } == 21)
  }

  @Test(
    "must be a number of threads that a machine can have", arguments: ["0", "-1", "257", "two", "99999999999999999999"])
  func badNumber(jobs: String) throws {
    let run = try Workplace().run("check", "--jobs=\(jobs)")
    #expect(run.status == 2)
    #expect(run.errors.contains("D804"))
    #expect(run.errors.contains("1–256"))
  }
}
