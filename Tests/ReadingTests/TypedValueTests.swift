import Testing

@testable import Budget

@Suite("What people type into tables")
struct TypedValueTests {
  @Test(
    "is an amount, however it is written",
    arguments: [
      ("￥36,500.00", "36500.00"), ("¥36500", "36500"), ("(36500.00)", "-36500.00"), ("（36，500.5）", "-36500.5"),
      ("３６５００．５０", "36500.50"), ("3.65E+04", "36500"), ("3.65e4", "36500"), ("36500元", "36500"), ("36500。5", "36500.5"),
      ("\u{A0}36500 ", "36500"), ("36 500", "36500"), ("'36500", "36500"), ("36500.000000001", "36500"),
      ("36499.99999999999", "36500"), ("0.30000000000000004", "0.3"), ("-", "0"), ("—", "0"), ("－12.5", "-12.5"),
      ("¥-12.5", "-12.5"), ("-¥12.5", "-12.5"), ("（￥12）", "-12"), ("1234567890123.4500000", "1234567890123.45"),
      ("12345678901234567", "12345678901234567"), ("36500.00000", "36500"),
    ])
  func amounts(typed: String, meant: String) throws {
    #expect(try Amount(typed: typed, in: .yuan) == Amount(meant, in: .yuan), "\(typed)")
  }

  @Test(
    "is no amount where it is not clear which",
    arguments: [
      "36500.005", "36500.001", "3650万元", "3.65万", "1,23", "12..5", "--5", "(-5)", "(5", "+-5", "12345678901234567.891",
      "123456789012345.678", "1.5.2", "无", "", "甲", "1E30", "￥", "元", "2023-12-31", "=1+2", "1/3", "()", "1E",
      "99999999999999999999",
      "5%",
    ])
  func noAmounts(typed: String) { #expect(Amount(typed: typed, in: .yuan) == nil, "\(typed)") }

  @Test("is in 万元 where the ledger is")
  func tenThousand() throws {
    #expect(Amount(typed: "3.65万元", in: .tenThousandYuan) == Amount(fen: 3_650_000))
    #expect(Amount(typed: "3.65元", in: .tenThousandYuan) == nil)
    #expect(Amount(typed: "3.6500000000000004", in: .tenThousandYuan) == Amount(fen: 3_650_000))
  }

  @Test("is a code, a flag, a percentage, a day, a month")
  func others() {
    for code in ["2010301.0", "'2010301", "２０１０３０１", "201 03 01", "2010301.", "\u{FEFF}2010301\u{A0}"] {
      #expect(TypedValue.code(code) == "2010301", "\(code)")
    }
    #expect(TypedValue.code("201-01") == "201-01")
    #expect(TypedValue.code("2010301.5") == "2010301.5")
    #expect(["√", "TRUE", "有", "true"].allSatisfy { TypedValue.flag($0) == "是" })
    #expect(["×", "FALSE", "无"].allSatisfy { TypedValue.flag($0) == "否" })
    #expect(["1", "0", "Y", "不详", ""].allSatisfy { TypedValue.flag($0) == nil })
    for (typed, meant) in [("25%", "25.00"), ("25.5％", "25.50"), ("0.25000000000000003%", "0.25"), ("１００", "100.00")] {
      #expect(TypedValue.percentage(typed) == meant, "\(typed)")
    }
    #expect(TypedValue.percentage("12.345%") == nil)
    for day in ["2023/12/31", "2023年12月31日", "2023.12.31", "20231231", "2023-12-31 00:00:00", "２０２３－１２－３１"] {
      #expect(TypedValue.date(day) == "2023-12-31", "\(day)")
    }
    for day in ["2023-02-30", "2023-13-01", "12/31/2023", "2023", "今年", "2023-1-1-1"] {
      #expect(TypedValue.date(day) == nil, "\(day)")
    }
    for month in ["2023年3月", "2023/3", "2023-03", "202303", "2023.3", "2023-03-31", "2023年3月1日"] {
      #expect(TypedValue.month(month) == "2023-03", "\(month)")
    }
    #expect(TypedValue.month("2023-13") == nil)
    for strict in ["2023-02", "2023-02-10", "2023-02-10T09:30", "2023-02-10 09:30", "2023-02-10T09:30:15"] {
      #expect(TypedValue.moment(strict) == strict)
    }
    for typed in [
      "2023年2月10日 9:30", "2023/2/10 09:30:00", "2023.2.10 9时30分", "2023年2月10日9点30分", "２０２３年２月１０日 上午９：３０",
      "20230210 9:30", "2023-2-10T9:30",
    ] {
      #expect(TypedValue.moment(typed) == "2023-02-10T09:30", "\(typed)")
    }
    for (typed, meant) in [
      ("2023年2月", "2023-02"), ("2023年2月10日", "2023-02-10"), ("2023/2/10 下午3:05", "2023-02-10T15:05"),
      ("2023年2月10日 9时", "2023-02-10T09:00"), ("2023-02-10 下午12:00", "2023-02-10T12:00"),
    ] {
      #expect(TypedValue.moment(typed) == meant, "\(typed)")
    }
    for typed in [
      "2023-02-30", "2023-02-10 24:00", "2023-02-10 9:60", "9:30", "2023-02-109:30", "2023-02 9:30", "今天", ":", "点", "",
    ] {
      #expect(TypedValue.moment(typed) == nil, "\(typed)")
    }
    #expect(TypedValue.decimal("1,234", places: 0) == "1234")
    #expect(TypedValue.decimal("5.01", places: 0) == nil)
  }
}
