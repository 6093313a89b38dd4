import Rendering
import Testing

@testable import Budget
@testable import Trying

/// A small format, whose templates tests spoil.
struct TownFormat {
  var templates = Self.templates

  static let profiles = ProfileLibrary(
    names: ["town"], folder: { InputFolder(path: "Templates/\($0)", files: ["profile.xml": Array(profile.utf8)]) },
    charts: [InputFolder(onDisk: "\(root)/Templates/charts")])

  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  func trial() throws -> FormatTrial {
    let profile = try #require(Self.profiles.profile(named: "town")?.value)
    let files = templates.map { TemplateFile(name: $0.key, path: "\($0.key).xhtml", bytes: Array($0.value.utf8)) }
    return FormatTrial(of: profile, with: try PageTemplates(files, for: profile), among: Self.profiles)
  }

  static let profile = """
    <?xml version="1.0" encoding="UTF-8"?>
    <profile title="部门预算" kind="预算" chart="2023" unit="万元" decimals="2" grouping="否" zero="" rounding="exact"
      text-decimals="2" text-grouping="否" text-zero="0.00">
      <table number="1" title="收支总表">
        <columns>
          <side head="收入"><label head="项目"/><amount head="金额"/></side>
          <side head="支出"><label head="项目"/><amount head="金额"/></side>
        </columns>
        <statement>
          <band>
            <lines flow="收入">
              <line label="财政拨款收入" fund="财政拨款"/>
              <line label="其他资金收入" fund="财政专户管理资金 事业收入 事业单位经营收入 上级补助收入 附属单位上缴收入 其他收入"/>
            </lines>
            <lines flow="支出">
              <line label="基本支出" category="基本支出"/>
              <line label="项目支出" category="项目支出"/>
            </lines>
          </band>
          <band>
            <lines><line label="收入总计" flow="收入" total="是"/></lines>
            <lines><line label="支出总计" flow="支出" total="是"/></lines>
          </band>
        </statement>
        <note when="empty">注：没有收支。</note>
      </table>
      <figure name="收入合计" flow="收入"/>
      <figure name="财政资金" flow="收入" fund="财政拨款" whole="收入合计"/>
      <figure name="其他资金" flow="收入" fund="财政专户管理资金 事业收入 事业单位经营收入 上级补助收入 附属单位上缴收入 其他收入" whole="收入合计"/>
      <figure name="支出合计" flow="支出"/>
      <figure name="项目支出" flow="支出" category="项目支出" whole="支出合计"/>
      <figure name="公务接待费" over="经济" flow="支出" economic="30217" whole="支出合计"/>
      <sections>
        <section name="money" title="收支情况"/>
        <section name="cars" title="车辆情况"/>
        <section name="duties" title="职责"/>
      </sections>
      <text name="职责"/>
      <count name="车辆.甲"/>
      <count name="车辆.乙"/>
    </profile>
    """

  static let templates = [
    "page": """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
    <head><title>{{部门名称}}</title></head>
    <body><main>
    {{#章节}}
    <section id="{{锚}}">
    <h2>{{序号}}、{{标题}}</h2>
    {{#是.money}}{{#页}}{{>money}}{{/页}}{{/是.money}}
    {{#是.cars}}{{#页}}{{>cars}}{{/页}}{{/是.cars}}
    {{#是.duties}}{{#页}}{{>duties}}{{/页}}{{/是.duties}}
    </section>
    {{/章节}}
    </main></body>
    </html>
    """,
    "money": """
    <p>{{年度}}年收入合计{{收入合计}}{{金额单位}}，其中：财政资金{{财政资金}}{{金额单位}}{{#财政资金.占比}}，占{{财政资金.占比}}{{/财政资金.占比}}；其他资金{{其他资金}}{{金额单位}}{{#其他资金.占比}}，占{{其他资金.占比}}{{/其他资金.占比}}。</p>
    {{#支出合计}}<p>支出合计{{数}}{{金额单位}}{{#上年}}{{>change}}{{/上年}}。</p>{{/支出合计}}
    {{#公务接待费}}{{^为零}}<p>公务接待费{{数}}{{金额单位}}{{#上年}}{{>change}}{{/上年}}。</p>{{/为零}}{{/公务接待费}}
    """,
    "change": """
    {{#持平}}，与上年持平{{/持平}}{{^持平}}，比上年的{{数}}{{金额单位}}{{#增加}}增加{{/增加}}{{#减少}}减少{{/减少}}{{差额}}{{金额单位}}{{#幅度}}（{{#增加}}增长{{/增加}}{{#减少}}下降{{/减少}}{{幅度}}）{{/幅度}}{{#原因}}，原因是{{原因}}{{/原因}}{{/持平}}
    """,
    "cars": """
    <p>车辆按规定配备。</p>
    {{#车辆.甲}}<p>甲类车辆{{数}}辆{{#上年}}{{#增加}}，比上年增加{{差额}}辆{{/增加}}{{#减少}}，比上年减少{{差额}}辆{{/减少}}{{#持平}}，与上年持平{{/持平}}{{/上年}}。</p>{{/车辆.甲}}
    {{#车辆.乙}}<p>乙类车辆{{页.车辆.乙}}辆。</p>{{/车辆.乙}}
    """,
    "duties": """
    {{#文.职责}}
    {{#首项}}<h3>主要职责</h3>{{/首项}}
    {{#段落}}<p>{{.}}</p>{{/段落}}
    {{#小标题}}<h4>{{.}}</h4>{{/小标题}}
    {{#二级小标题}}<h5>{{.}}</h5>{{/二级小标题}}
    {{#三级小标题}}<h6>{{.}}</h6>{{/三级小标题}}
    {{#列表}}<ul>{{#项}}<li>{{.}}</li>{{/项}}</ul>{{/列表}}
    {{#编号列表}}<ol>{{#项}}<li>{{.}}</li>{{/项}}</ol>{{/编号列表}}
    {{#附表}}<p>《{{标题}}》从略。</p>{{/附表}}
    {{/文.职责}}
    {{^文.职责}}<p>职责按有关规定确定。</p>{{/文.职责}}
    """,
  ]
}
