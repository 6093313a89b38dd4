import Testing

@testable import Budget

@Suite("Figures")
struct FigureTests {
  private func figure(_ value: Int64, against base: Int64?, whole: Int64? = nil) -> Figure {
    Figure(
      number(value), label: "乙", bases: base.map { [.lastYear: number($0, of: .lastYear)] } ?? [:],
      whole: whole.map { number($0) })
  }

  private func number(_ fen: Int64, of basis: Basis? = nil) -> Number {
    Number("甲.乙", of: basis, .money(Amount(fen: fen)), .stated(.figure, []))
  }

  /// Direction, difference and rate.
  private func expect(
    _ figure: Figure, _ direction: Change.Direction, _ difference: Int64, _ rate: Int64?
  ) {
    let change = figure.change(against: .lastYear)
    #expect(change?.direction == direction)
    #expect(change?.difference.quantity == .money(Amount(fen: difference)))
    #expect(change?.rate?.value == rate)
    if let base = figure.bases[.lastYear] {
      #expect(change?.difference.origin == .derived(.difference, [figure.number, base]))
    }
  }

  @Test("change up, down, or not at all; the rate comes from exact amounts")
  func changes() {
    expect(figure(2_451_520, against: 1_655_280), .increase, 796_240, 481)
    expect(figure(100, against: 300), .decrease, 200, 667)
    expect(figure(5, against: 5), .unchanged, 0, 0)
  }

  @Test("have no rate against zero, and no change against what is not known")
  func noBase() {
    expect(figure(5, against: 0), .increase, 5, nil)
    #expect(figure(5, against: nil).change(against: .lastYear) == nil)
    #expect(figure(5, against: 5).change(against: .budget) == nil)
    #expect(figure(5, against: nil, whole: 0).share == nil)
  }

  @Test("round rates and shares half away from zero")
  func rounding() {
    #expect(figure(2_451_520, against: 24_380_000).completion(of: .lastYear)?.value == 101)
    #expect(figure(1, against: nil, whole: 2_000).share?.value == 1)
    #expect(figure(-1, against: nil, whole: 2_000).share?.value == -1)
    #expect(figure(1, against: nil, whole: 2_001).share?.value == 0)
    #expect(figure(.max, against: nil, whole: 1).share == nil)
  }

  @Test("do not trap at the edges")
  func extremes() {
    #expect(figure(.max, against: .min).change(against: .lastYear) == nil)
    #expect(figure(.min, against: 0).change(against: .lastYear) == nil)
  }
}
