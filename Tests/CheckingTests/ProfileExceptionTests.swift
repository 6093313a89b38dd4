import Testing

@testable import Budget
@testable import Checking

@Suite("Rules that a profile does not ask, or asks more gently")
struct ProfileExceptionTests {
  /// What is found in a package whose reason repeats the words of the page, under a profile with exceptions.
  private func check(_ exceptions: [Exception], openings: Openings? = nil) throws -> CheckReport {
    let sample = try TextSample.budget.changing(">新增宣传项目</reason>", to: ">原因是新增宣传项目</reason>").sample
    let subject = try sample.subject()
    var profile = subject.profile
    profile.exceptions = exceptions
    return checkDisclosure(
      CheckSubject(
        disclosure: subject.disclosure, package: subject.package, profile: profile, openings: openings))
  }

  private func exception(_ rule: String, _ severity: Severity? = nil) -> Exception {
    Exception(rule: rule, severity: severity, reason: "本地不作要求", location: Location(file: "profile.xml"))
  }

  private func severities(of code: String, in report: CheckReport) -> [Severity] {
    report.findings.filter { $0.code == code }.map(\.severity)
  }

  @Test("are found, found more gently, or listed as not checked with the reason")
  func exceptions() throws {
    #expect(severities(of: "D680", in: try check([])) == [.warning])
    #expect(severities(of: "D680", in: try check([exception("D680", .note)])) == [.note])
    let off = try check([exception("D680")])
    #expect(severities(of: "D680", in: off) == [])
    #expect(off.notChecked.contains { $0.rule == "D680" && $0.reason.chinese.contains("本地不作要求") })
    #expect(off.excepted.isEmpty)
  }

  @Test("of a code that no rule has are reported where they are declared")
  func unknown() throws {
    #expect(severities(of: "D482", in: try check([exception("D600")])) == [.warning])
  }

  @Test("ask of reasons what the templates say before them")
  func openings() throws {
    #expect(severities(of: "D680", in: try check([], openings: Openings(reasons: [""], uses: []))) == [])
    #expect(severities(of: "D680", in: try check([], openings: Openings(reasons: ["主要原因"], uses: []))) == [.warning])
  }
}
