import Mustache
import Testing

@Suite("Numbers")
struct NumberTests {
  private func render(_ value: Value, _ template: String = "{{.}}", mode: Mode = .strict) throws -> String {
    let set = try compile(template, mode: mode)
    var output: [UInt8] = []
    try set.render("main", value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    "are printed with their decimals",
    arguments: [
      (0, 0, "0"), (7, 0, "7"), (-7, 0, "-7"), (1250, 0, "1250"),
      (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (50, 2, "0.50"), (100, 2, "1.00"), (1250, 2, "12.50"),
      (.max, 0, "9223372036854775807"), (.min, 0, "-9223372036854775808"), (.min, 2, "-92233720368547758.08"),
      (.max, 18, "9.223372036854775807"), (1, 18, "0.000000000000000001"),
    ] as [(Int64, UInt8, String)])
  func decimals(units: Int64, decimals: UInt8, expected: String) throws {
    #expect(try render(.number(Number(units, decimals: decimals))) == expected)
  }

  @Test(
    "have commas between groups of three digits",
    arguments: [
      (999, 0, "999"), (1000, 0, "1,000"), (-999, 0, "-999"), (-1000, 0, "-1,000"), (1_234_567, 0, "1,234,567"),
      (99999, 2, "999.99"), (100_000, 2, "1,000.00"), (123_456_789, 3, "123,456.789"),
      (.min, 0, "-9,223,372,036,854,775,808"), (.min, 1, "-922,337,203,685,477,580.8"),
    ] as [(Int64, UInt8, String)])
  func groups(units: Int64, decimals: UInt8, expected: String) throws {
    #expect(try render(.number(Number(units, decimals: decimals, isGrouped: true))) == expected)
  }

  @Test("are shown by sections, zero too")
  func sections() throws {
    #expect(try render(.number(0), "{{#.}}{{.}}{{/.}}{{^.}}none{{/.}}") == "0")
  }

  @Test("are characters: not to be printed as markup, but as they are where the mode allows it")
  func unescaped() throws {
    #expect(throws: CompileFailure.self) { try render(.number(1), "<p>{{{.}}}</p>") }
    #expect(try render(.number(1), "{{{.}}}{{&.}}", mode: .plainText) == "11")
    #expect(try render(.number(-1), "<p title='{{.}}'>{{.}}</p>") == "<p title='-1'>-1</p>")
  }

  @Test("look the same as what Swift says of them")
  func random() throws {
    var generator = SystemRandomNumberGenerator()
    for shift in 0..<63 {
      let units = Int64.random(in: .min ... .max, using: &generator) >> shift
      #expect(try render(.number(Number(units))) == "\(units)")
    }
  }
}
