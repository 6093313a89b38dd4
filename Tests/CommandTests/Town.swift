import Foundation

extension Workplace {
  /// Adds the format `town`, which is small, so that tests may build hundreds of packages.
  func addTown() throws {
    try write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <profile title="部门预算" kind="预算" chart="2023" unit="万元" decimals="2" grouping="否" zero="" rounding="exact"
        text-decimals="2" text-grouping="否" text-zero="0.00">
        <table number="1" title="收支总表">
          <columns><label head="项目"/><amount head="金额"/></columns>
          <list>
            <lines>
              <line label="本年收入" flow="收入"/>
              <line label="基本支出" flow="支出" category="基本支出"/>
              <line label="项目支出" flow="支出" category="项目支出"/>
              <line label="支出总计" flow="支出" total="是"/>
            </lines>
          </list>
        </table>
        <figure name="支出合计" flow="支出"/>
        <headlines figures="支出合计"/>
        <sections><section name="money" title="收支情况"/></sections>
      </profile>
      """, to: "Templates/town/profile.xml")
    try write(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
      <head><title>{{部门名称}}{{总标题}}</title></head>
      <body><main>
      <h1>{{部门名称}}</h1>
      {{#表格}}{{>table}}{{/表格}}
      {{#章节}}
      <section id="{{锚}}"><h2>{{标题}}</h2><p>{{页.年度}}年支出{{页.支出合计}}{{页.金额单位}}。</p></section>
      {{/章节}}
      </main></body>
      </html>
      """, to: "Templates/town/page.xhtml")
  }
}

/// A package of the format `town` about which there is nothing to say.
func townPackage(_ department: String, amount: String = "100.00", function: String = "2013101") -> String {
  """
  <disclosure kind="预算" year="2023" profile="town" published="2023-02">
    <department code="\(department)" name="第\(department)办公室">
      <unit code="\(department)001" name="本级" nature="行政" funding="财政拨款" organ="是"/>
    </department>
    <ledger in="元">
      <line fund="一般公共预算拨款" function="\(function)" economic="30201" category="公用经费" amount="\(amount)"/>
    </ledger>
    <earlier of="上年" in="元"><figure name="支出合计" amount="\(amount)"/></earlier>
  </disclosure>
  """
}
