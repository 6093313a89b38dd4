import Budget
import Testing

@Suite("The catalogue of messages")
struct CatalogueTests {
  @Test("has each code once, in order")
  func codes() {
    let codes = Message.catalogue.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }

  @Test("says the same in both languages, with the same words filled in", arguments: Message.catalogue)
  func words(message: Message) {
    let words = (0..<6).map { "〔\($0)〕" }
    let finding = { (language: Language) in message.phrase.text(in: language, words) }
    for word in words {
      #expect(finding(.chinese).contains(word) == finding(.english).contains(word), "\(message.code) \(word)")
    }
    #expect(!message.phrase.chinese.isEmpty && !message.phrase.english.isEmpty)
  }

  @Test("says what to do", arguments: Message.catalogue)
  func advice(message: Message) {
    #expect(
      message.phrase.text(in: .chinese).contains("请") || message.phrase.chinese.contains("可以填"), "\(message.code)")
  }

  @Test("leaves out what is not known")
  func optionalWords() {
    let phrase = Phrase(zh: "没有“{0}”。{1?是不是想写“{}”？}请改正。", en: "No “{0}”.{1? Did you mean “{}”?} Correct it.")
    #expect(phrase.text(in: .chinese, ["甲", ""]) == "没有“甲”。请改正。")
    #expect(phrase.text(in: .chinese, ["甲", "乙"]) == "没有“甲”。是不是想写“乙”？请改正。")
    #expect(phrase.text(in: .english, ["{1}", "{0}"]) == "No “{1}”. Did you mean “{0}”? Correct it.")
    #expect(Phrase(zh: "{", en: "写成 {{=<% %>=}} {x}").text(in: .english) == "写成 {{=<% %>=}} {x}")
  }
}
