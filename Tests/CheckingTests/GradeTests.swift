import Testing

@testable import Budget
@testable import Checking

@Suite("What sentences say of scores and grades")
struct GradeTests {
  private static let reader = GradeReader(grades: ["优", "良", "合格", "不合格"])

  @Test(
    "is read",
    arguments: [
      ("绩效自评得分为98.5分，等级为优。", 98.5, "优"), ("总分72分，评定为不合格", 72, "不合格"), ("自评得分 90 分，评价结果为“良”", 90, "良"),
      ("综合得分88分。", 88, nil), ("评价等级：合格。", nil, "合格"),
    ] as [(String, Double?, String?)])
  func read(text: String, total: Double?, grade: String?) throws {
    let said = try #require(Self.reader.all(in: text).first)
    #expect(said.total.map { Double($0.hundredths) / 100 } == total)
    #expect(said.grade == grade)
  }

  @Test("is a grade of another format beside a score only")
  func others() {
    let reader = GradeReader(grades: ["优", "良", "合格", "不合格"], others: ["优", "良", "中", "差"])
    #expect(reader.all(in: "该项目自评99.43分，等级为中。").map(\.grade) == ["中"])
    #expect(reader.all(in: "该项目自评99.43分，等级为“优”。").map(\.grade) == ["优"])
    #expect(reader.all(in: "绩效等级为中。").map(\.grade) == [nil])
    #expect(reader.all(in: "得85分，评为中小企业服务先进单位。").map(\.grade) == [nil])
  }

  @Test(
    "is not read where it is no score and no grade",
    arguments: ["优化营商环境。", "得分90分以上的为优。", "指标分值10分。", "结果为优势明显。", "部分完成，1分钟内响应。"])
  func ignored(text: String) {
    let said = Self.reader.all(in: text)
    #expect(said.allSatisfy { $0.total == nil && $0.grade == nil })
  }
}
