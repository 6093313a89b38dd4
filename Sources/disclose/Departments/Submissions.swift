import Budget

/// Which packages should have come, and have not.
struct Submissions {
  /// The packages in `Inputs/`.
  let submitted: [PackageID]
  /// Those that stand in `Output/`.
  let published: Set<PackageID>
  /// The departments that must submit, if the bureau lists them.
  let register: DepartmentRegister?
  /// The packages of every shard, which show what is collected; nil where `submitted` has them.
  var collected: [PackageID]?

  /// What is collected now: of each kind the newest year.
  private var newest: [PackageID] {
    PackageKind.allCases.compactMap { kind in
      (collected ?? submitted).lazy.filter { $0.kind == kind }.map(\.year).max().map {
        PackageID(kind: kind, year: $0, department: "")
      }
    }
  }

  /// Those that are listed must submit; without a list, those that did so the year before.
  var missing: [PackageID] {
    let there = Set(submitted.map(\.whole)).union(published.map(\.whole))
    return newest.flatMap { current in
      let departments =
        register.map { $0.entries.map(\.code) }
        ?? there.filter { $0.kind == current.kind && $0.year == current.year - 1 }.map(\.department)
      return departments.map { PackageID(kind: current.kind, year: current.year, department: $0) }
    }.filter { !there.contains($0) }.sorted()
  }

  /// The departments that submit what is collected now, and are not listed.
  var unlisted: [Finding] {
    guard let register else { return [] }
    let current = Set(newest.map(\.group))
    let codes = Set(submitted.lazy.filter { current.contains($0.group) }.map(\.department))
    var findings = Findings()
    let known = register.entries.map(\.code)
    for code in codes.sorted() where register[code] == nil {
      let message = Message.departmentNotListed(code, nearest: nil)
      // To look for a near one takes long, and is for what is shown.
      let nearest = findings.hasRoom(for: message.code) ? closestName(to: code, among: known) : nil
      findings.append(.departmentNotListed(code, nearest: nearest), at: Location(file: register.path))
    }
    return findings.list
  }
}
