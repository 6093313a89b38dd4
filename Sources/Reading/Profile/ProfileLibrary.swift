public import Budget
internal import Synchronization

/// The profiles of `Templates/`, each read when a package first asks for it and then kept: threads share one library.
public final class ProfileLibrary: Sendable {
  /// Names of the folders that hold a profile, sorted.
  public let names: [String]
  private let folder: @Sendable (_ name: String) -> InputFolder
  private let charts: ChartLibrary
  private let read = Mutex<[String: Reading<Profile>]>([:])

  /// - Parameters:
  ///   - names: the profiles there are.
  ///   - folder: the folder of each.
  ///   - charts: folders with charts of accounts; a row of a later folder replaces that of an earlier one.
  public init(names: [String], folder: @escaping @Sendable (_ name: String) -> InputFolder, charts: [InputFolder]) {
    self.names = names.sorted()
    self.folder = folder
    self.charts = ChartLibrary(charts)
  }

  /// The profile of that name; nil when there is none. A profile with faults has no value.
  public func profile(named name: String) -> Reading<Profile>? {
    guard names.contains(name) else { return nil }
    return read.withLock { known in
      if let reading = known[name] { return reading }
      let reading = readProfile(named: name)
      known[name] = reading
      return reading
    }
  }

  /// What there is to say of the charts, and of the profiles that were asked for.
  public var findings: [Finding] {
    read.withLock { known in
      charts.findings + known.sorted { $0.key < $1.key }.flatMap(\.value.findings)
    }
  }

  private func readProfile(named name: String) -> Reading<Profile> {
    let folder = self.folder(name)
    do throws(Finding) {
      let bytes = try folder.bytes(of: Self.fileName)
      return ProfileReader.read(bytes, name: name, path: folder.path(of: Self.fileName), charts: charts)
    } catch {
      return Reading(value: nil, findings: [error])
    }
  }

  public static let fileName = "profile.xml"
}
