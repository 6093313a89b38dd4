internal import Budget
internal import Rendering

/// A website for pages of made packages to stand on.
enum MadeWebsite {
  static var templates: WebsiteTemplates? {
    readWebsite(Array(document.utf8), path: "site.xml").value.flatMap { try? WebsiteTemplates($0) }
  }

  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <site name="示范市人民政府" domain="www.example.gov.cn" id-code="1300000000">
      <column name="财政预决算" type="政府信息公开" description="部门预算和决算" keywords="预算,决算"/>
      <article title="{{部门名称}}{{年度}}年{{总标题}}" source="{{部门名称}}" author="示范市财政局" keywords="{{部门名称}}"
        description="{{总标题}}" address="https://{{网站.域名}}/{{目录}}/"/>
    </site>
    """
}
