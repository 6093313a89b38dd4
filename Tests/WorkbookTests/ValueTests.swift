import TestSupport
import Testing
import Workbook

@Suite("Values of cells")
struct ValueTests {
  @Test(
    "A decimal number is what 15 significant digits give",
    arguments: [
      ("36500", "36500"), ("-0.05", "-0.05"), ("3.65E+04", "36500"), ("3.65e4", "36500"), ("1E-3", "0.001"),
      ("36500.000000000007", "36500"), ("0.30000000000000004", "0.3"), ("36499.999999999993", "36500"),
      ("123456789012.34", "123456789012.34"), ("36500.000000001", "36500.000000001"), ("0", "0"), ("-0.00", "0"),
      ("2010301.0", "2010301"), (".5", "0.5"), ("5.", "5"), ("+7", "7"), ("99999999999999.99999", "100000000000000"),
      ("1234567890123454", "1234567890123450"), ("0.1000000000000000055511151231257827", "0.1"),
    ])
  func decimals(spelling: String, value: String) {
    #expect(ExactDecimal(spelling)?.description == value)
  }

  @Test(
    "What is no number, or either of two, has no value",
    arguments: [
      "", "-", ".", "1e", "1e+", "0x10", "1,000", "１", "NaN", "inf", "1.2.3", " 1", "1234567890123455", "1e99999",
    ])
  func notDecimals(spelling: String) {
    #expect(ExactDecimal(spelling) == nil)
  }

  @Test(
    "Units of a decimal number: a trace of calculating is dropped, all that is finer is refused",
    arguments: [
      ("36500", 3_650_000), ("36500.000000001", 3_650_000), ("36499.999999999", 3_650_000), ("-0.01", -1),
      ("-36500.000000001", -3_650_000), ("36500.001", nil), ("36500.005", nil), ("0.0000001", nil), ("1e17", nil),
      ("1e-30", 0), ("92233720368547.7", 9_223_372_036_854_770), ("0", 0),
    ] as [(String, Int64?)])
  func units(spelling: String, fen: Int64?) {
    #expect(ExactDecimal(spelling)?.units(places: 2) == fen)
  }

  @Test("Every amount in 分 comes back from the double nearest to it")
  func doubles() {
    var generator = Generator(seed: 15)
    for _ in 0..<20_000 {
      let fen = Int64.random(in: -999_999_999_999_99...999_999_999_999_99, using: &generator)
      let decimal = ExactDecimal(significand: fen, exponent: -2)
      let double = Double(decimal.description)!
      #expect(ExactDecimal("\(double)")?.units(places: 2) == fen)
      // A sum that has gone through doubles.
      let sum = (double * 3 - double) / 2
      #expect(ExactDecimal("\(sum)")?.units(places: 2) == fen)
    }
  }

  @Test(
    "Days, counted from 1900 and from 1904",
    arguments: [
      (1, "1900-01-01", nil), (59, "1900-02-28", nil), (60, nil, nil), (61, "1900-03-01", nil), (0, nil, "1904-01-01"),
      (45_351, "2024-02-29", nil), (43_889, nil, "2024-02-29"), (2_958_465, "9999-12-31", nil), (2_958_466, nil, nil),
      (-1, nil, nil),
    ] as [(Int, String?, String?)])
  func days(serial: Int, from1900: String?, from1904: String?) {
    if from1904 == nil { #expect(Workbook.DateSystem.from1900.date(ofSerial: serial)?.description == from1900) }
    if from1900 == nil, serial != 60, serial != 2_958_466 {
      #expect(Workbook.DateSystem.from1904.date(ofSerial: serial)?.description == from1904)
    }
  }

  @Test("Each day has one number")
  func serials() {
    for system in [Workbook.DateSystem.from1900, .from1904] {
      for serial in stride(from: 1, to: 2_957_000, by: 37) where serial != 60 {
        #expect(system.date(ofSerial: serial).flatMap { system.serial(of: $0) } == serial)
      }
    }
    #expect(Workbook.DateSystem.from1900.serial(of: CalendarDate(year: 2023, month: 2, day: 29)) == nil)
  }

  @Test(
    "A number's format says what it is",
    arguments: [
      ("General", .general), ("G/通用格式", .general), ("0.00", .general), ("#,##0.00_ ", .general),
      ("#,##0.00\"万元\"", .general), ("0.00E+00", .general), ("@", .general), ("[Red]-0.00;[>5]0", .general),
      ("yyyy-mm-dd", .date), ("yyyy\"年\"m\"月\"", .date), ("m/d", .date), ("[$-804]e\"年\"m\"月\"", .date),
      ("yyyy/m/d h:mm", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date), ("h:mm:ss", .time), ("[h]:mm", .time),
      ("上午/下午h\"时\"mm\"分\"", .time), ("0%", .percentage), ("0.00%;-0.00%", .percentage),
      ("\"¥\"#,##0.00", .currency), ("[$￥-804]#,##0", .currency), ("\\¥#,##0", .currency), ("￥#,##0.00", .currency),
      ("$#,##0", .currency), ("\"d\"0", .general), ("0\\d", .general), ("0;yyyy", .general), ("\"", .general),
      ("[", .general),
    ] as [(String, Workbook.NumberFormat.Kind)])
  func formats(code: String, kind: Workbook.NumberFormat.Kind) {
    #expect(Workbook.NumberFormat(code: code).kind == kind)
  }

  @Test(
    "A day has a time where its format shows one",
    arguments: [
      ("44967.395833333336", "yyyy/m/d h:mm", 570), ("44967.395833333336", "yyyy/m/d", nil),
      ("44967", "yyyy/m/d h:mm", 0),
      ("44967.999999999", "yyyy/m/d h:mm", 1439), ("44967.39601", "yyyy/m/d h:mm:ss", 570), ("0.5", "h:mm", nil),
      ("-1.5", "yyyy/m/d h:mm", nil), ("1e300", "yyyy/m/d h:mm", nil), ("4.4967E4", "m/d/yy h:mm", 0),
    ] as [(String, String, Int?)])
  func times(spelling: String, code: String, minute: Int?) {
    #expect(Workbook.Number(spelling, format: Workbook.NumberFormat(code: code)).minuteOfDay == minute)
  }

  @Test("Cells are named as people name them")
  func positions() {
    #expect(Workbook.Position("F12") == Workbook.Position(row: 12, column: 6))
    #expect(Workbook.Position("$xfd$1048576") == Workbook.Position(row: 1_048_576, column: 16_384))
    for column in [1, 26, 27, 52, 702, 703, 16_384] {
      let position = Workbook.Position(row: 3, column: column)
      #expect(Workbook.Position(position.description) == position)
    }
    for text in ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A1B", "A-1", "AAAAAAAAAAAAAAAAAAAAA1"] {
      #expect(Workbook.Position(text) == nil)
    }
    #expect(Workbook.Range("C3:A1")?.description == "A1:C3")
    #expect(Workbook.Range("A1:B2:C3") == nil)
  }
}
