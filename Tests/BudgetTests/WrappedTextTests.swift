import Printing
import Testing

@Suite("A text with broken lines")
struct WrappedTextTests {
  @Test("has no line wider than asked, no mark at the wrong end, and all its words")
  func width() {
    let text = "1. 项目 <project> 没有属性 kode。是否应为“项目编码”（code）？可以写：项目编码（code）、金额公开（amount-public）。"
    for width in 24...80 {
      let lines = text.wrapped(to: width).split(separator: "\n")
      for line in lines {
        // A word that is wider than a line is cut; marks hang on to what is before them.
        #expect(String(line).displayWidth <= width, "\(width): \(line)")
        #expect(!"，。、；：？！）”".contains(line.drop { $0 == " " }.first ?? " "), "\(width): \(line)")
        #expect(!"（“".contains(line.last ?? " "), "\(width): \(line)")
      }
      let joined = lines.joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " }, "\(width)")
    }
  }

  @Test("indents what continues an item as its text is")
  func indent() {
    #expect("12. 一二三四五六".wrapped(to: 10) == "12. 一二三\n    四五六")
    #expect("  - 一二三四五六".wrapped(to: 10) == "  - 一二三\n    四五六")
    #expect("  abc def ghi".wrapped(to: 9) == "  abc def\n  ghi")
    #expect("calls for “index”. Correct it".wrapped(to: 17) == "calls for\n“index”. Correct\nit")
    #expect("short\n\nlines".wrapped(to: 9) == "short\n\nlines")
    #expect(String(repeating: "x", count: 25).wrapped(to: 10).split(separator: "\n").map(\.count) == [10, 10, 5])
  }

  @Test("takes time in proportion to its length")
  func long() {
    let text = String(repeating: "项目（code）、", count: 20_000)
    #expect(text.wrapped(to: 76).split(separator: "\n").allSatisfy { String($0).displayWidth <= 76 })
  }
}
