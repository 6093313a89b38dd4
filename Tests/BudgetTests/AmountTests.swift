import TestSupport
import Testing

@testable import Budget

@Suite("Amounts")
struct AmountTests {
  @Test(
    "are read exactly, in 元 and in 万元",
    arguments: [
      ("0", .yuan, 0), ("12", .yuan, 1200), ("12.5", .yuan, 1250), ("12.34", .yuan, 1234), ("-0.01", .yuan, -1),
      ("+3", .yuan, 300), (" 1,234,567.89\t", .yuan, 123_456_789), ("1718.93", .tenThousandYuan, 1_718_930_000),
      ("0.000001", .tenThousandYuan, 1), ("1,498.87", .tenThousandYuan, 1_498_870_000),
      ("90000000000000", .yuan, 9_000_000_000_000_000), ("-90000000000000.99", .yuan, -9_000_000_000_000_099),
      ("007", .yuan, 700),
    ] as [(String, MoneyUnit, Int64)])
  func reading(text: String, unit: MoneyUnit, fen: Int64) throws {
    #expect(try Amount(text, in: unit) == Amount(fen: fen))
  }

  @Test(
    "are refused when they are not exact amounts",
    arguments: [
      ("", .yuan, .empty), ("  ", .yuan, .empty), ("-", .yuan, .empty), ("abc", .yuan, .notANumber),
      ("12a", .yuan, .notANumber), ("1 2", .yuan, .notANumber), ("1.2.3", .yuan, .notANumber),
      (".5", .yuan, .notANumber),
      ("5.", .yuan, .notANumber), ("１２", .yuan, .notANumber), ("12元", .yuan, .notANumber), ("1e3", .yuan, .notANumber),
      ("1,23", .yuan, .grouping), ("1234,567", .yuan, .grouping), (",123", .yuan, .grouping),
      ("1,,234", .yuan, .grouping), ("12.345", .yuan, .tooPrecise(allowed: 2)),
      ("12.340", .yuan, .tooPrecise(allowed: 2)),
      ("0.0000001", .tenThousandYuan, .tooPrecise(allowed: 6)), ("99999999999999999999", .yuan, .tooLarge),
      ("92233720368547758.08", .yuan, .tooLarge), ("9223372036855", .tenThousandYuan, .tooLarge),
    ] as [(String, MoneyUnit, AmountFault)])
  func refusing(text: String, unit: MoneyUnit, fault: AmountFault) {
    #expect(throws: fault) { try Amount(text, in: unit) }
  }

  @Test("report an overflow instead of trapping or wrapping")
  func overflow() throws {
    let largest = Amount(fen: .max)
    let smallest = Amount(fen: .min)
    #expect(throws: AmountOverflow()) { try largest + Amount(fen: 1) }
    #expect(throws: AmountOverflow()) { try smallest - Amount(fen: 1) }
    #expect(try largest + smallest == Amount(fen: -1))
  }

  @Test(
    "are shown as the style says, halves away from zero",
    arguments: [
      (1_718_930_000, tables, "1718.93"), (17_189_300_00, grouped, "1,718.93"), (0, tables, ""), (0, plain, "0"),
      (5_000, tables, "0.01"), (4_999, tables, "0.00"), (-5_000, tables, "-0.01"), (-4_999, tables, "0.00"),
      (24_510_000, tables, "24.51"), (123_456_789, yuan, "1,234,567.89"), (100_000, yuan, "1,000.00"),
      (99_999, yuan, "999.99"), (1_000_000, whole, "1"), (499_999, whole, "0"), (500_000, whole, "1"),
      (Int64.max, yuan, "92,233,720,368,547,758.07"), (Int64.min, yuan, "-92,233,720,368,547,758.08"),
    ] as [(Int64, NumberStyle, String)])
  func showing(fen: Int64, style: NumberStyle, text: String) {
    #expect(Amount(fen: fen).formatted(in: style) == text)
  }

  @Test("round to what a reader sees")
  func rounding() throws {
    #expect(try Amount(fen: 172_165_000).rounded(in: tables) == Amount(fen: 172_170_000))
    #expect(try Amount(fen: -172_165_000).rounded(in: tables) == Amount(fen: -172_170_000))
    #expect(try Amount(fen: 172_164_999).rounded(in: tables) == Amount(fen: 172_160_000))
    #expect(throws: AmountOverflow()) { try Amount(fen: .max).rounded(in: whole) }
  }

  @Test("survive writing and reading")
  func roundTrip() throws {
    var random = Generator(seed: 1)
    for _ in 0..<2_000 {
      let amount = Amount(fen: Int64.random(in: -9_000_000_000_000_000...9_000_000_000_000_000, using: &random))
      #expect(try Amount(amount.formatted(in: grouped6), in: .tenThousandYuan) == amount)
      #expect(try Amount(amount.formatted(in: yuan), in: .yuan) == amount)
    }
  }
}

private let tables = NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: false, zero: "")
private let plain = NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: false, zero: "0")
private let grouped = NumberStyle(unit: .tenThousandYuan, decimals: 2, grouping: true, zero: "0.00")
private let grouped6 = NumberStyle(unit: .tenThousandYuan, decimals: 6, grouping: true, zero: "0")
private let whole = NumberStyle(unit: .tenThousandYuan, decimals: 0, grouping: false, zero: "0")
private let yuan = NumberStyle(unit: .yuan, decimals: 2, grouping: true, zero: "0.00")
