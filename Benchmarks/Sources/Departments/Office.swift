/// What departments of a kind are called, do, and book their money under.
struct Office {
  let name: String
  /// 项 of the organ itself, of its institutions, and of projects.
  let organ: String
  let institution: String
  let projects: [String]
  /// What it works on: words that duties, projects and goals are made of.
  let subjects: [String]

  static let all = [
    Office(
      name: "人民政府办公室", organ: "2010301", institution: "2010350",
      projects: ["2010302", "2010399", "2010506", "2010507"],
      subjects: ["政务信息", "公文处理", "会议服务", "政务公开", "督查督办", "机关后勤", "电子政务", "统计调查"]),
    Office(
      name: "财政局", organ: "2010601", institution: "2010350",
      projects: ["2010602", "2010604", "2010605", "2010607", "2010608"],
      subjects: ["预算编制", "国库集中支付", "财政监督", "预算绩效管理", "政府采购监管", "资产管理", "财政信息化", "会计管理"]),
    Office(
      name: "党委办公室", organ: "2013101", institution: "2013150", projects: ["2013105", "2012602", "2013202", "2013302"],
      subjects: ["文稿起草", "机要保密", "档案管理", "机关党建", "调查研究", "信息报送", "改革协调", "值班应急"]),
    Office(
      name: "文化和旅游局", organ: "2070101", institution: "2070104",
      projects: ["2070108", "2070109", "2070110", "2070112", "2070113", "2070114", "2070199", "2079999"],
      subjects: ["群众文化", "公共图书服务", "文化市场管理", "旅游宣传", "非遗保护", "文艺创作", "文物保护", "旅游安全"]),
    Office(
      name: "生态环境局", organ: "2110101", institution: "2111101",
      projects: ["2110104", "2110105", "2110199", "2110301", "2110302", "2110399", "2111102"],
      subjects: ["大气污染防治", "水环境治理", "生态环境监测", "环境执法", "环境宣传", "固体废物管理", "排污许可", "农村环境整治"]),
    Office(
      name: "城市管理局", organ: "2120101", institution: "2120104",
      projects: ["2120102", "2120104", "2120199", "2120201", "2120399", "2120501", "2120601", "2129999"],
      subjects: ["环境卫生", "市政设施维护", "园林绿化", "城管执法", "垃圾分类", "照明设施", "户外广告管理", "排水防涝"]),
    Office(
      name: "社会工作部", organ: "2013901", institution: "2013950", projects: ["2013999", "2012902", "2013202", "2080206"],
      subjects: ["志愿服务", "社区治理", "社会组织管理", "人民建议征集", "基层党建", "群团事务", "矛盾调解", "人才培养"]),
    Office(
      name: "民政局", organ: "2010301", institution: "2081005",
      projects: ["2010302", "2080206", "2081005", "2082501", "2089999"],
      subjects: ["最低生活保障", "养老服务", "儿童福利", "社会救助", "婚姻登记", "区划地名", "慈善事业", "殡葬管理"]),
  ]

  static let cities = ["清河", "长宁", "安平", "永丰", "新和", "东川", "西陵", "南湖", "北原", "中州", "平江", "临海"]
  static let districts = [
    "城东区", "城西区", "城南区", "城北区", "开发区", "高新区", "滨河区", "湖滨区", "山前区", "桥东区", "桥西区", "新城区", "古城区", "临港区", "青山区", "红旗区",
    "和平区", "建设区", "团结区", "胜利区",
  ]
  static let institutions = ["服务中心", "保障中心", "信息中心", "宣传教育中心", "综合执法队", "监测站"]
}
