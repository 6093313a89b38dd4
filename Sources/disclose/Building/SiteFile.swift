import Budget
import Disk
import Hashing
import Rendering

/// `site.xml` in `Inputs/`, if there is one, as it was when the run began.
struct SiteFile: Sendable {
  static let name = "site.xml"

  private let path: String
  /// nil when there is no such file.
  private let bytes: Result<[UInt8], Finding>?

  init(inputs: String, boundary: Boundary?) {
    let path = "\(inputs)/\(Self.name)"
    self.path = path
    bytes = isOccupied(path) ? Result { () throws(Finding) in try readInput(at: path, within: boundary) } : nil
  }

  /// The digest of what pages are made from; a file that cannot be read differs from all others.
  var digest: Digest {
    switch bytes {
    case .success(let bytes): SHA256.digest(of: bytes)
    case .failure(let finding): SHA256.digest(of: Array(finding.code.utf8))
    case nil: SHA256.digest(of: [])
    }
  }

  /// Reads and compiles the file.
  func compiled() -> Result<WebsiteTemplates?, TemplateFindings> {
    switch bytes {
    case nil: return .success(nil)
    case .failure(let finding): return .failure(TemplateFindings(findings: [finding]))
    case .success(let bytes):
      let reading = readWebsite(bytes, path: path)
      guard let website = reading.value else { return .failure(TemplateFindings(findings: reading.findings)) }
      return Result { () throws(TemplateFindings) in try WebsiteTemplates(website) }
    }
  }
}
