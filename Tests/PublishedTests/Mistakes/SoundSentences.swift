@testable import Budget

/// Sentences as departments write them, with numbers that agree with the sample that they stand in: nothing is wrong.
///
/// Square brackets hold what the sample says: a figure, `[支出合计]`, or something of it, `[支出合计|上年.差额]`. A
/// sentence suits a sample that has all of it.
enum SoundSentences {
  static let all = [
    // Totals and their parts.
    "[年]年，[部门]支出合计[支出合计]万元，其中基本支出[基本支出]万元，占[基本支出|占比]；项目支出[项目支出]万元，占[项目支出|占比]。",
    "与上年相比，支出合计[支出合计|上年.增减][支出合计|上年.差额]万元，[支出合计|上年.升降][支出合计|上年.幅度]。",
    "[去年]年支出合计[支出合计|上年.数]万元，[年]年[支出合计]万元。",
    "支出合计由上年的[支出合计|上年.数]万元[支出合计|上年.增减]到[支出合计]万元。",
    "支出合计[支出合计]万元，比上年（[支出合计|上年.数]万元）[支出合计|上年.增减][支出合计|上年.差额]万元。",
    "基本支出[基本支出]万元，保障人员工资、社会保险和机关日常运转。",
    "基本支出[基本支出]万元，包括人员经费[人员经费]万元和公用经费[公用经费]万元。",
    "项目支出[项目支出]万元，用于完成专项任务，各项目的金额见绩效目标表。",
    "人员经费[人员经费]万元，发放工资、津贴补贴，缴纳社会保险；公用经费[公用经费]万元，用于办公费、差旅费等。",
    "财政拨款收入[财政拨款收入]万元，占收入合计的[财政拨款收入|占比]。",
    "财政拨款支出[财政拨款支出]万元，全部列入一般公共预算。",
    "收入总计与支出总计均为[总计]万元。",
    "一般公共服务支出（类）[功能.201]万元，占支出合计的[功能.201|占比]。",
    "201一般公共服务支出[功能.201]万元；208社会保障和就业支出[功能.208]万元；210卫生健康支出[功能.210]万元；221住房保障支出[功能.221]万元。",
    "住房保障支出[功能.221]万元，为职工缴纳住房公积金等。",
    "卫生健康支出[功能.210]万元，缴纳医疗保险等。",
    "行政运行[一般公共预算拨款支出.2010601]万元，比年初预算[一般公共预算拨款支出.2010601|预算.增减][一般公共预算拨款支出.2010601|预算.差额]万元。",
    "信息化建设[财政拨款支出.2010607]万元，用于各系统的日常运维。",
    "中介机构服务费[绩效目标.金额.107-01]万元，财政业务费[绩效目标.金额.107-02]万元。",
    "办公费[机关运行经费.30201]万元、印刷费[机关运行经费.30202]万元、邮电费[机关运行经费.30207]万元。",
    "公用经费中，办公费[公用经费.30201]万元，印刷费[公用经费.30202]万元，邮电费[公用经费.30207]万元。",
    "采购金额合计[采购.合计]万元，其中货物[采购.货物]万元、工程[采购.工程]万元、服务[采购.服务]万元。",
    // Comparisons and their reasons.
    "人员经费比上年[人员经费|上年.增减][人员经费|上年.差额]万元，[人员经费|上年.升降][人员经费|上年.幅度]，主要是[人员经费|上年.原因]。",
    "项目支出[项目支出|上年.增减]的主要原因是[项目支出|上年.原因]。",
    "基本支出较上年[基本支出|上年.增减][基本支出|上年.差额]万元，由于[基本支出|上年.原因]。",
    "机关运行经费[机关运行经费]万元，比上年[机关运行经费|上年.增减][机关运行经费|上年.差额]万元。",
    "虽然来访增加，但压缩了接待标准，公务接待费仍比上年[三公经费.公务接待费|上年.减少][三公经费.公务接待费|上年.差额]万元。",
    "“三公”经费合计[三公经费.合计]万元，其中因公出国（境）费[三公经费.因公出国费]万元，公务用车购置及运维费[三公经费.公务用车购置及运维费]万元，公务接待费[三公经费.公务接待费]万元。",
    "公务用车运维费[三公经费.公务用车运维费]万元，与上年[三公经费.公务用车运维费|上年.持平]。",
    "公务接待费[三公经费.公务接待费]万元，与上年[三公经费.公务接待费|上年.持平]，用于业务交流。",
    "“三公”经费从严安排，[三公经费.合计|上年.减少]了[三公经费.合计|上年.差额]万元，做到只减不增。",
    "本年度没有因公出国（境）费[三公经费.因公出国费|为零]。",
    "政府性基金预算拨款支出[政府性基金预算拨款支出|为零]0万元，与上年持平。",
    "支出决算[支出合计]万元，完成年初预算[支出合计|预算.数]万元的[支出合计|预算.完成率]。",
    "一般公共预算拨款支出年初预算[一般公共预算拨款支出|预算.数]万元，决算[一般公共预算拨款支出]万元，决算数[一般公共预算拨款支出|预算.大小]预算数，差额[一般公共预算拨款支出|预算.差额]万元。",
    "人员有进有出，增加和减少相抵后，支出合计比上年[支出合计|上年.增减][支出合计|上年.差额]万元。",
    // Words of direction that speak of something else.
    "本年度没有增加编制，人员经费[人员经费]万元按标准测算。",
    "公用经费[公用经费]万元，不因人员减少而降低保障标准。",
    "工业增加值的核算由统计部门负责，本部门配合。",
    "减少群众跑腿次数，网上办理的比例明显上升。",
    "编制数与上年持平，实有人数略有变化。",
    "增加公开的内容，减少专业术语，让群众看得懂。",
    // Thresholds, standards and years that are right.
    "单笔金额超过30万元的支出须经集体研究。",
    "金额不足1万元的零星采购由科室自行办理。",
    "预算金额400万元及以下的项目由业务科室审核，400万元以上的报分管领导审批。",
    "单价50万元以上的通用设备和100万元以上的专用设备专人管理。",
    "培训按每人每天不超过550元的标准安排。",
    "自2020年起执行新的政府会计制度。",
    "从2019年起，政务信息统一在门户网站公开。",
    "到[明年]年，档案全部实现数字化。",
    "按照“十四五”规划（2021—2025年）安排重点工作。",
    "依据财预〔2016〕143号文件公开本部门的预算、决算。",
    "[年]年1月1日至[年]年12月31日为本年度。",
    "截至[年末]年12月31日，资产已经全部登记入账。",
    "金额以万元为单位，保留两位小数，合计数与分项之和可能因四舍五入存在尾差。",
    // Numbers that are not money.
    "全年举办培训12期，其中线上5期，线下7期，参训360人次。",
    "群众满意率保持在95%以上，来件办结率100%。",
    "每月10日前报送上月报表，重大事项在24小时内报告。",
    "预算批复后20日内向社会公开，公开时间不少于5年。",
    "各项内容详见表1至表9。",
    // Codes and names.
    "“2210201 住房公积金”按规定比例缴纳。",
    "2080505机关事业单位基本养老保险缴费支出由单位承担。",
    "[部门]按照规定公开本部门信息。",
    "[简称]负责解释本说明。",
    "住房公积金用于为在职人员缴纳住房公积金。",
    "详情请向本部门咨询。",
  ]

  /// A sentence with what a sample says; nil where it does not suit.
  static func filled(_ sentence: String, for sample: SamplePackage) -> String? {
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      guard let words = word(String(rest[rest.index(after: open)..<close]), of: sample) else { return nil }
      result += rest[..<open] + words
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func word(_ name: String, of sample: SamplePackage) -> String? {
    switch name {
    case "年": return "\(sample.year)"
    case "去年": return "\(sample.year - 1)"
    case "明年": return "\(sample.year + 1)"
    case "年末": return "\(sample.isBudget ? sample.year - 1 : sample.year)"
    case "部门": return sample.package.departmentName
    case "简称": return sample.shortName
    default: break
    }
    let parts = name.split(separator: "|").map(String.init)
    guard let figure = sample.disclosure.figures[parts[0]] else { return nil }
    let style = sample.disclosure.textNumbers
    func typed(_ number: Number?) -> String? {
      number.map { $0.value == 0 ? "0" : $0.quantity.formatted(in: style) }
    }
    guard parts.count > 1 else { return typed(figure.number) }
    if parts[1] == "为零" { return figure.number.value == 0 ? "" : nil }
    let basis: Basis = parts[1].hasPrefix("预算") ? .budget : .lastYear
    let change = figure.change(against: basis, in: style)
    let direction = change?.direction
    let isChanged = direction != nil && direction != .unchanged
    switch parts[1].split(separator: ".").last {
    case "增减": return isChanged ? direction?.word(forRate: false) : nil
    case "升降": return isChanged ? direction?.word(forRate: true) : nil
    case "减少": return direction == .decrease ? "减少" : nil
    case "持平": return direction == .unchanged ? "持平" : nil
    case "大小": return isChanged ? (direction == .increase ? "大于" : "小于") : nil
    case "原因": return isChanged ? (direction == .increase ? Claim.reasonsToRise : Claim.reasonsToFall)[0] : nil
    case "幅度": return typed(change?.rate)
    default:
      return figure.aspects.first { $0.isNamed(parts[1]) }.flatMap { typed(figure.number($0)) }
    }
  }
}
