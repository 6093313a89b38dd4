public import Budget

/// Makes packages of a format, one for each situation: values in, the files of a package out.
public struct PackageMaker: Sendable {
  public let profile: Profile
  public let conditions: [Condition]
  let kinds: [LineKind]
  let flows: [Flow: [Fund]]

  /// `isShown` tells whether some table shows what a package with nothing but these lines states.
  public init(for profile: Profile, isShown: (MadePackage) -> Bool) {
    self.profile = profile
    let bare = Self(profile: profile)
    let kinds = LineKind.all(of: profile).filter { isShown(bare.package(of: [$0.line])) }
    var flows: [Flow: [Fund]] = [:]
    for flow in [Flow.openingBalance, .closingBalance, .usedSurplus, .surplusDistribution] {
      flows[flow] = Fund.allCases.filter { fund in
        guard let kind = kinds.first(where: { $0.fund == fund && $0.purpose == nil }) else { return false }
        return isShown(
          bare.package(of: [kind.line, MadeLine(flow: flow, fund: fund, function: kind.function, amount: 50_000_00)]))
      }
    }
    (self.kinds, self.flows) = (kinds, flows)
    conditions = Conditions.all(of: profile, kinds: kinds, flows: flows)
  }

  private init(profile: Profile) {
    self.profile = profile
    (kinds, flows, conditions) = ([], [:], [])
  }

  /// A package of a few lines, with income for both sides to be equal.
  private func package(of lines: [MadeLine]) -> MadePackage {
    var all = lines
    if profile.kind == .finalAccounts || lines.count > 1, let first = lines.first {
      let outgoing = lines.reduce(0) { $0 + ($1.flow.comesIn ? -$1.amount : $1.amount) }
      all.append(MadeLine(flow: .income, fund: first.fund, function: first.function, amount: outgoing))
    }
    let draft = Draft(maker: self, situation: Situation([], []), number: 1, seed: 0)
    return MadePackage(id: draft.id, root: draft.root([draft.ledger(all)]))
  }
}

/// A package as its file states it.
public struct MadePackage: Sendable {
  public let id: PackageID
  let root: Markup

  public static let fileName = "disclosure.xml"

  public var bytes: [UInt8] { Array(root.document.utf8) }

  /// The package without its codes' compared figures, in memory.
  public var folder: InputFolder { InputFolder(path: id.path, files: [Self.fileName: bytes]) }
}

extension LineKind {
  var line: MadeLine {
    MadeLine(
      fund: fund, function: function, economic: economic, category: category, purpose: purpose, amount: 120_000_00)
  }
}
