/// A package to generate for a department.
package struct Plan {
  package let kind: Package.Kind
  package let year: Int
  package let profile: String
  /// The bases whose packages do not exist, so that it must state their figures.
  package let absent: [String]

  package init(kind: Package.Kind, year: Int, profile: String, absent: [String]) {
    self.kind = kind
    self.year = year
    self.profile = profile
    self.absent = absent
  }

  /// The packages of a department: a budget, final accounts, and for some departments the packages they are compared with, which come
  /// first.
  package static func all(ofDepartment number: Int) -> [Plan] {
    let budget = Plan(kind: .budget, year: 2023, profile: "hebei-budget-2023", absent: ["上年"])
    let accounts = { (year: Int, absent: [String]) in
      Plan(kind: .finalAccounts, year: year, profile: "hebei-final-2021", absent: absent)
    }
    switch number % 4 {
    case 0: return [budget, accounts(2021, ["上年", "预算"])]
    case 1:
      let earlier = Plan(kind: .budget, year: 2021, profile: "hebei-budget-2021", absent: ["上年"])
      return [earlier, budget, accounts(2021, ["上年"])]
    case 2: return [accounts(2020, ["上年", "预算"]), budget, accounts(2021, ["预算"])]
    default:
      let earlier = Plan(kind: .budget, year: 2022, profile: budget.profile, absent: ["上年"])
      return [earlier, Plan(kind: .budget, year: 2023, profile: budget.profile, absent: [])]
    }
  }
}
