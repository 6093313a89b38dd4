public import Budget
internal import Disk
internal import Hashing

/// A package of one output that is to be in another.
public struct Delivery {
  public let package: ListedPackage
  public let source: OutputFolder
  /// The command that completes the source.
  let command: String

  public init(_ package: ListedPackage, from source: OutputFolder, completedBy command: String) {
    (self.package, self.source, self.command) = (package, source, command)
  }
}

extension FilledOutput {
  /// The largest number of packages that are put in place together.
  private static let batchLimit = 64

  /// Brings packages from other outputs into this one, each atomically, in batches. Their bytes are copied, as another
  /// name for a file would change with it. `note` is called for those of each batch that are in place, which are safe
  /// on the disk then. No page may link to those that are `going`.
  ///
  /// - Returns: why a package could not be brought, by package.
  public mutating func bring(
    _ deliveries: [Delivery], going: Set<PackageID> = [],
    note: ([ListedPackage]) throws(Finding) -> Void = { _ in }
  ) throws(Finding) -> [PackageID: Finding] {
    var going = going
    var failures: [PackageID: Finding] = [:]
    var batch: [(package: ListedPackage, prepared: PreparedPackage)] = []
    // What a page links to comes before it.
    let deliveries = deliveries.sorted { $0.package.id < $1.package.id }
    for (position, delivery) in deliveries.enumerated() {
      let package = delivery.package
      do throws(Finding) {
        let missing = package.links?.first { id in
          (packages[id] == nil || going.contains(id)) && !batch.contains { $0.package.id == id }
        }
        if let missing {
          throw Finding(.linkedNotPublic(missing.path), at: Location(file: "\(folder.path)/\(package.id.path)"))
        }
        batch.append((package, try prepare(delivery)))
      } catch {
        failures[package.id] = error
      }
      guard batch.count == Self.batchLimit || position == deliveries.count - 1 else { continue }
      var placed: [ListedPackage] = []
      for (item, failure) in zip(batch, publish(batch.map(\.prepared), to: folder)) {
        if let failure {
          failures[item.package.id] = failure
          // It may have failed after it was put in place.
          if (try? folder.hasContents(item.package)) == true { packages[item.package.id] = item.package }
        } else {
          packages[item.package.id] = item.package
          going.remove(item.package.id)
          placed.append(item.package)
        }
      }
      if !placed.isEmpty { try note(placed) }
      batch.removeAll(keepingCapacity: true)
    }
    return failures
  }

  /// Copies a package into its staging folder, if its files are those that the manifest of its output lists.
  private func prepare(_ delivery: Delivery) throws(Finding) -> PreparedPackage {
    let (package, source) = (delivery.package, delivery.source)
    let place = Location(file: "\(source.path)/\(package.id.path)")
    let pages: [Page]
    do throws(DiskError) {
      guard source.holds(package.id), let version = try source.destination(of: package.id).version() else {
        throw DiskError.missing(at: place.file)
      }
      pages = version
    } catch {
      throw error.isMissing
        ? Finding(.notAsListed(delivery.command), at: place)
        : Finding(.outputUnreadable(error.reason), at: Location(file: error.path))
    }
    let files = pages.map {
      RecordedFile(path: $0.path, stamp: FileStamp(size: $0.bytes.count), digest: SHA256.digest(of: $0.bytes))
    }
    guard PublishedPackage(summary: package.summary, files: files).digest == package.digest else {
      throw Finding(.notAsListed(delivery.command), at: place)
    }
    var prepared = try preparePages(pages, of: package.id, in: folder)
    prepared.links = package.links ?? []
    return prepared
  }
}
