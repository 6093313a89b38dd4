import Budget
import Testing

@Suite("Figures")
struct FigureTests {
  private func figure(_ value: Int64, against base: Int64?, whole: Int64? = nil) -> Figure {
    Figure(
      name: "甲.乙", label: "乙", measure: .money, value: value, bases: base.map { [.lastYear: $0] } ?? [:], whole: whole)
  }

  @Test("change up, down, or not at all; the rate comes from exact amounts")
  func changes() {
    #expect(
      figure(2_451_520, against: 1_655_280).change(against: .lastYear)
        == Change(direction: .increase, difference: 796_240, rate: 481))
    #expect(
      figure(100, against: 300).change(against: .lastYear) == Change(direction: .decrease, difference: 200, rate: 667))
    #expect(figure(5, against: 5).change(against: .lastYear) == Change(direction: .level, difference: 0, rate: 0))
  }

  @Test("have no rate against zero, and no change against what is not known")
  func noBase() {
    #expect(
      figure(5, against: 0).change(against: .lastYear) == Change(direction: .increase, difference: 5, rate: nil))
    #expect(figure(5, against: nil).change(against: .lastYear) == nil)
    #expect(figure(5, against: 5).change(against: .budget) == nil)
    #expect(figure(5, against: nil, whole: 0).share == nil)
  }

  @Test("round rates and shares half away from zero")
  func rounding() {
    #expect(figure(2_451_520, against: 24_380_000).completion(of: .lastYear) == 101)
    #expect(figure(1, against: nil, whole: 2_000).share == 1)
    #expect(figure(-1, against: nil, whole: 2_000).share == -1)
    #expect(figure(1, against: nil, whole: 2_001).share == 0)
    #expect(figure(.max, against: nil, whole: 1).share == nil)
  }

  @Test("do not trap at the edges")
  func extremes() {
    #expect(figure(.max, against: .min).change(against: .lastYear) == nil)
    #expect(figure(.min, against: 0).change(against: .lastYear) == nil)
  }
}
