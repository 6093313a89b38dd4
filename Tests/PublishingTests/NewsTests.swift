import Disk
import Publishing
import Testing

@testable import Budget

@Suite("What is new in remarks")
struct NewsTests {
  private typealias Remark = Publishing.Remark

  private func remark(
    _ text: String, line: Int? = 1, role: Remark.Role = .said, file: String = "ledger.csv", count: Int? = nil
  ) -> Remark {
    Remark(
      role,
      Finding(
        recorded: "D305", count: count, .warning, at: Location(file: file, line: line), chinese: "\(text)",
        english: "\(text)"))
  }

  @Test("is what was not told, and gone is what is not there any more")
  func difference() {
    let told = [remark("甲"), remark("乙"), remark("丙", role: .notChecked)]
    let now = [remark("甲"), remark("丁"), remark("丙", role: .notChecked)]
    let news = News(of: now, since: told)
    #expect(news.new == [remark("丁")])
    // What it said may be withheld by now.
    #expect(news.gone.map(\.text.chinese) == [""] && news.gone[0].finding.location == Location(file: "ledger.csv"))
    #expect(News(of: now, since: now).isEmpty)
    #expect(News(of: now, since: []).new == Set(now))
  }

  @Test("is none where lines moved, and one where there is one more of them")
  func moved() {
    let told = [remark("甲", line: 5), remark("甲", line: 9)]
    #expect(News(of: [remark("甲", line: 6), remark("甲", line: 10)], since: told).isEmpty)
    // The one that stands where none stood.
    let more = News(of: [remark("甲", line: 5), remark("甲", line: 7), remark("甲", line: 9)], since: told)
    #expect(more.new == [remark("甲", line: 7)])
    #expect(more.gone == [])
    let less = News(of: [remark("甲", line: 9)], since: told)
    #expect(less.new == [])
    #expect(less.gone.count == 1)
    // The same twice is told once.
    #expect(News(of: [remark("甲"), remark("甲")], since: [remark("甲")]).isEmpty)
  }

  @Test("is a finding about more rows than before, not one about fewer")
  func rows() {
    #expect(News(of: [remark("甲", count: -4)], since: [remark("甲", line: 2, count: -3)]).new.count == 1)
    #expect(News(of: [remark("甲", count: -3)], since: [remark("甲", line: 2, count: -4)]).isEmpty)
  }

  @Test("is the same whether the package was published or not")
  func failed() {
    let news = News(of: [remark("甲", role: .failed), remark("乙", role: .failed)], since: [remark("甲")])
    #expect(news.new == [remark("乙", role: .failed)])
    #expect(
      News(of: [remark("甲")], since: [remark("甲", role: .failed), remark("乙", role: .failed)]).resolved.count == 1)
  }

  @Test("is what the environment does, each time; what follows from another fault is not counted as resolved")
  func special() {
    let full = Remark(.failed, Finding(.outputUnwritable("No space left on device"), at: Location(file: "Output")))
    #expect(News(of: [full], since: [full]) == News(new: [full]))
    let follows = Finding(.brokenTemplates("hebei-budget-2023"))
    #expect(follows.recordedCount == 0)
    let recorded = Finding(
      recorded: follows.kind, count: 0, .error, at: nil, chinese: follows.chinese, english: follows.english)
    #expect(recorded.recordedCount == 0)
    #expect(News(of: [Remark(.failed, follows)], since: [Remark(.failed, recorded)]).isEmpty)
    #expect(News(of: [], since: [Remark(.failed, recorded)]).resolved == [])
  }
}
