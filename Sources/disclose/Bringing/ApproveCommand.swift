import Budget
import Disk
import Hashing
import Publishing

/// `disclose approve`: adds to the record of approvals what is staged now.
struct ApproveCommand {
  let console: Console
  let arguments: Arguments

  /// A package as it is named, with the digest of the version that was seen, if it was stated.
  private typealias Name = (path: String, digest: String?)

  func run() throws(Finding) -> ExitStatus {
    try arguments.requireWords()
    if !arguments.hasSelection { throw Finding(.packageNotNamed("approve")) }
    let staged = OutputFolder(arguments.staging)
    guard let listed = try listPackages(of: staged) else {
      throw Finding(.manifestMissing("disclose build --stage"), at: Location(file: staged.manifest))
    }
    let file = ApprovalsFile(at: arguments.approvals)
    let approvals = try file.read()
    var (acts, done, findings): ([Act], [Phrase], [Finding]) = ([], [], [])
    let time = timeOfAct()
    for (package, seen) in try select(from: listed) {
      let place = Location(file: "\(staged.path)/\(package.id.path)")
      if let seen, !package.digest.isNamed(by: seen) {
        findings.append(Finding(.otherDigest(seen, staged: package.digest.short), at: place))
      } else if try !staged.hasContents(package) {
        findings.append(Finding(.notAsListed("disclose build --stage"), at: place))
      } else if let last = approvals[package.id].approval, last.digest == package.digest, last.by == arguments.by {
        done.append(.approvedBefore(package.versionName))
      } else {
        acts.append(Act(.approved, package.id, package.digest, by: arguments.by, why: arguments.why, at: time))
        done.append(.approved(package.versionName))
      }
      if lastBuildFailed(package.id) { findings.append(Finding(.lastBuildFailed, at: place)) }
    }
    try file.append(acts)
    console.report(findings)
    for phrase in done { console.say(phrase) }
    return status(of: findings)
  }

  private func select(
    from listed: [PackageID: ListedPackage]
  ) throws(Finding) -> [(ListedPackage, seen: String?)] {
    var selected: [PackageID: String?] = [:]
    for name in arguments.names {
      let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let id = PackageID(path: parts[0]), listed[id] != nil else {
        throw Finding(.notStaged(parts[0], nearest: closestName(to: parts[0], among: listed.keys.map(\.path).sorted())))
      }
      // Of several names of a package, one with a digest counts.
      selected[id] = .some(parts.count == 2 ? parts[1] : selected[id] ?? nil)
    }
    for pattern in arguments.patterns {
      let matching = listed.keys.filter { NamePattern(pattern).matches($0.path) }
      if matching.isEmpty { throw Finding(.noPackageMatches(pattern)) }
      for id in matching where selected[id] == nil { selected[id] = .some(nil) }
    }
    return selected.keys.sorted().compactMap { id in listed[id].map { ($0, selected[id] ?? nil) } }
  }

  /// Whether the record of runs says so; without one, nobody knows.
  private func lastBuildFailed(_ id: PackageID) -> Bool {
    (try? record?.entry(of: id))?.result == Outcome.failed.rawValue
  }

  private let record: RunRecord?

  init(console: Console, arguments: Arguments) {
    (self.console, self.arguments) = (console, arguments)
    record = RunRecord(reading: RunState.record(of: arguments.staging, in: arguments.state))
  }
}

extension Digest {
  /// Whether that is how somebody names it: its first characters, enough of them.
  fileprivate func isNamed(by text: String) -> Bool {
    text.utf8.count >= Self.shortCount && hexadecimal.hasPrefix(text.lowercased())
  }
}

extension Arguments {
  /// The limit of what is stated for the record.
  private static let wordLimit = 400

  /// Throws unless somebody answers for the act, in words that the record can hold.
  func requireWords() throws(Finding) {
    let words = [("--by", by, true, "国库处"), ("--why", why, command == .withdraw, "数据有误，待更正")]
    for (option, word, isRequired, example) in words
    where (isRequired && !word.unicodeScalars.contains { !$0.properties.isWhitespace })
      || word.count > Self.wordLimit || !Act.isWord(word)
    {
      throw Finding(.wordRefused(option, like: example))
    }
  }
}
