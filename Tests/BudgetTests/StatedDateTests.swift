import Testing

@testable import Budget

@Suite("A stated date")
struct StatedDateTests {
  @Test(
    "is a month, a day or a minute",
    arguments: [
      ("2023-02", "2023-02"), ("2023-02-10", "2023-02-10"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
      ("2023-02-10T09:30", "2023-02-10T09:30"), ("2023-02-10 09:30", "2023-02-10T09:30"),
      ("2023-12-31T23:59:59", "2023-12-31T23:59"),
    ])
  func read(stated: String, spelled: String) { #expect(StatedDate(stated)?.description == spelled) }

  @Test(
    "is one of the calendar",
    arguments: [
      "2023", "2023-00", "2023-13", "2023-02-29", "2023-02-31", "1900-02-29", "2023-04-31", "2023-02-00", "2023-2-10",
      "2023-02-10T24:00", "2023-02-10T09:60", "2023-02-10T09:30:60", "2023-02-10T09", "2023-02-10T09:30Z", "2023-02-1",
      "2023-02-10T", "2023-02-10x09:30", "2023-02-10T09:30:15.5", "", "-", "２０２３-02",
    ])
  func unknown(stated: String) { #expect(StatedDate(stated) == nil) }

  @Test("is before another as far as both are stated")
  func order() throws {
    let dates = try ["2023-02", "2023-02-10", "2023-02-10T09:30", "2023-03-01"].map { try #require(StatedDate($0)) }
    #expect(dates.shuffled().sorted() == dates)
    #expect(!dates[0].isBefore(dates[1]) && !dates[1].isBefore(dates[0]) && !dates[1].isBefore(dates[2]))
    #expect(dates[..<3].allSatisfy { $0.isBefore(dates[3]) && !dates[3].isBefore($0) })
  }
}
