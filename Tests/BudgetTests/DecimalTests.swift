import Printing
import Testing

@Suite("Numbers in units of their last decimal")
struct DecimalTests {
  @Test("are written digit by digit, whatever their size")
  func digits() {
    #expect(String(-123_450, decimals: 2, grouping: true) == "-1,234.50")
    #expect(String(5, decimals: 2) == "0.05")
    #expect(String(0, decimals: 0) == "0")
    #expect(String(Int64.min, decimals: 0) == "-9223372036854775808")
    #expect(String(Int128(Int64.max) * 100, decimals: 2, grouping: true) == "9,223,372,036,854,775,807.00")
    #expect(
      String(Int128.max, decimals: 2, grouping: true) == "1,701,411,834,604,692,317,316,873,037,158,841,057.27")
  }
}
