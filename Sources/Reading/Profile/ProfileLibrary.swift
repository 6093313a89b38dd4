internal import NearName
internal import Synchronization
internal import XML

/// The profiles of `Templates/`, each read when a package first asks for it and then cached. Threads share one library.
public final class ProfileLibrary: Sendable {
  /// The names of the folders with a profile, sorted.
  public let names: [String]
  private let folder: @Sendable (_ name: String) -> InputFolder
  private let charts: ChartOfAccountsLibrary
  private let read = Mutex<[String: ReadResult<Profile>]>([:])

  /// - Parameters: - names: the names of the profiles. - folder: the folder of each. - charts: folders with charts of
  /// accounts; a row of a later folder replaces that of an earlier one.
  public init(names: [String], folder: @escaping @Sendable (_ name: String) -> InputFolder, charts: [InputFolder]) {
    self.names = names.sorted()
    self.folder = folder
    self.charts = ChartOfAccountsLibrary(charts)
  }

  /// Returns the profile of that name, without a value if it has errors, or nil when there is none.
  public func profile(named name: String) -> ReadResult<Profile>? {
    guard names.contains(name) else { return nil }
    return read.withLock { known in
      if let reading = known[name] { return reading }
      let reading = readProfile(named: name)
      known[name] = reading
      return reading
    }
  }

  /// Returns the profile of that name if a package has asked for it.
  public func cachedProfile(named name: String) -> ReadResult<Profile>? {
    read.withLock { $0[name] }
  }

  /// The findings about charts of accounts and about the profiles that were read.
  public var findings: [Finding] {
    read.withLock { known in
      charts.findings + known.sorted { $0.key < $1.key }.flatMap(\.value.findings)
    }
  }

  private func readProfile(named name: String) -> ReadResult<Profile> {
    var findings = Findings()
    guard let layers = layers(of: name, findings: &findings) else {
      return ReadResult(value: nil, findings: findings.list)
    }
    var reader = ProfileReader(layers: layers)
    let profile = reader.read(charts: charts)
    findings += reader.findings
    return ReadResult(value: findings.hasErrors ? nil : profile, findings: findings.list)
  }

  /// Returns the profile's own file last, after those of the profiles that it extends.
  private func layers(of name: String, findings: inout Findings) -> [ProfileReader.Layer]? {
    let documents = SchemaReader(schema: BuiltInSchema.profile)
    var layers: [ProfileReader.Layer] = []
    var next: String? = name
    while let name = next {
      let folder = self.folder(name)
      let path = folder.path(of: Self.fileName)
      do throws(Finding) {
        let bytes = try folder.bytes(of: Self.fileName)
        guard let document = documents.read(bytes, path: path, findings: &findings) else { return nil }
        layers.insert(ProfileReader.Layer(name: name, path: path, root: document.root), at: 0)
      } catch {
        findings.append(error)
        return nil
      }
      next = layers[0].root["extends"]
      if let base = next, let finding = extensionFault(of: base, in: layers) {
        findings.append(finding)
        return nil
      }
    }
    var changes = ProfileChanges(documents)
    let written = changes.writeOut(layers)
    findings += changes.findings
    return written
  }

  private func extensionFault(of base: String, in layers: [ProfileReader.Layer]) -> Finding? {
    let location = layers[0].root.attribute("extends").map { Location(layers[0].path, $0.valuePosition) }
    if layers.contains(where: { $0.name == base }) {
      return Finding(.profileExtendsItself(base), at: location)
    }
    if names.contains(base) { return nil }
    return Finding(
      .unknownProfile(base, nearest: nearestName(to: base, among: names), known: names.joined(separator: "、")),
      at: location)
  }

  public static let fileName = "profile.xml"
}
