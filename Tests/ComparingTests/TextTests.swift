import Testing

@testable import Comparing

struct TextTests {
  private func told(_ old: String, _ new: String) -> [String] {
    var (before, after) = (Version(), Version())
    (before.body, after.body) = (old, new)
    return before.changes(to: after).texts.first.map {
      "\($0.section.joined(separator: "/")) \($0.old ?? "-")→\($0.new ?? "-")"
    }
  }

  @Test func paragraphsBelowTheirHeadings() {
    let page = { (number: String) in
      """
      <h1>部门</h1><h2>情况说明</h2><section><h3>一、职责</h3><p>起草文件。</p>
      <h3>二、收入</h3><p>今年收入\(number)万元，其中一般公共预算拨款占全部收入的绝大部分，政府性基金没有安排，
      国有资本经营预算也没有安排。</p></section>
      """
    }
    #expect(told(page("112.30"), page("115.30")) == ["情况说明/二、收入 今年收入112.30万元，其中一般公共预算拨…→今年收入115.30万元，其中一般公共预算拨…"])
  }

  @Test func blanksAndMarkupAreNoWords() {
    #expect(told("<p>甲<b>乙</b>\n  丙</p>", "<p>\n甲<span>乙丙</span> </p>") == [])
    #expect(told("<p>a  b</p>", "<p>a\nb</p>") == [])
  }

  @Test func sectionsThatComeShiftNoOthers() {
    let old = "<h2>一、职责</h2><p>甲</p><h2>二、机构</h2><p>乙</p><h2>第三部分 名词</h2><p>丙</p>"
    let new = "<h2>一、职责</h2><p>甲</p><h2>二、收入</h2><p>新</p><h2>三、机构</h2><p>乙</p><h2>第四部分 名词</h2><p>丁</p>"
    #expect(told(old, new) == ["二、收入 -→新", "第四部分 名词 丙→丁"])
    #expect(told(new, old) == ["第三部分 名词 丁→丙", "二、收入 新→-"])
  }

  @Test func whatStandsInTablesAndMenusIsNoText() {
    #expect(
      told("<nav>甲</nav><table><tr><td>1</td></tr></table>", "<nav>乙</nav><table><tr><td>2</td></tr></table>") == [])
  }

  @Test func itemsPairInOrder() {
    #expect(
      told("<ul><li>甲一</li><li>乙</li><li>丙一</li></ul>", "<ul><li>甲二</li><li>乙</li><li>丙二</li><li>丁</li></ul>")
        == [" 甲一→甲二", " 丙一→丙二", " -→丁"])
  }

  @Test func headingNumbers() {
    #expect("（十二）支出".withoutNumber == "支出" && "12. 支出".withoutNumber == "支出")
    #expect("2023年支出".withoutNumber == "2023年支出" && "第二部分 概况".withoutNumber == "概况")
    #expect("（元）".withoutNumber == "（元）" && "第三产业".withoutNumber == "第三产业")
  }
}
