/// The elements that matter in the parts of a workbook, those that are met most often first.
enum PartName: String, CaseIterable {
  case c, v, row, f, `is`, t, r, rPh, si, sst
  case sheetData, mergeCell, col
  case xf, cellXfs, numFmt
  case sheet, workbookPr, relationship = "Relationship"
  case modified
}

/// The namespaces of parts: those of ECMA's first edition, which everybody writes, and those of the strict standard.
enum PartNamespace {
  static let main = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "http://purl.org/dc/terms/",
  ]
  static let relationshipTypes = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/",
  ]
}

/// The attributes of a tag, as libxml2 hands them over: five pointers each.
struct PartAttributes {
  typealias Pointer = UnsafePointer<UInt8>
  let base: UnsafeMutablePointer<Pointer?>?
  let count: Int

  func name(_ index: Int) -> Pointer { base.unsafelyUnwrapped[5 * index].unsafelyUnwrapped }
  func isPrefixed(_ index: Int) -> Bool { base.unsafelyUnwrapped[5 * index + 1] != nil }

  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let base = base.unsafelyUnwrapped
    guard let start = base[5 * index + 3], let end = base[5 * index + 4] else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// The value of an attribute; `r:id` and `xml:space` are the ones that are asked for with their prefix in mind.
  func bytes(_ wanted: StaticString, prefixed: Bool = false) -> UnsafeBufferPointer<UInt8>? {
    for index in 0..<count where isPrefixed(index) == prefixed && Self.isEqual(name(index), wanted) {
      return bytes(index)
    }
    return nil
  }

  func text(_ wanted: StaticString, prefixed: Bool = false) -> String? {
    bytes(wanted, prefixed: prefixed).map { String(decoding: $0, as: UTF8.self) }
  }

  func number(_ wanted: StaticString) -> Int? {
    bytes(wanted).flatMap { wholeNumber($0) }
  }

  func isTrue(_ wanted: StaticString) -> Bool {
    guard let value = text(wanted) else { return false }
    return value == "1" || value == "true" || value == "on"
  }

  private static func isEqual(_ name: Pointer, _ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    for index in 0..<count where name[index] != wanted.utf8Start[index] { return false }
    return name[count] == 0
  }
}

/// A number without a sign, of at most 18 digits.
func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var number = 0
  for byte in bytes {
    guard let digit = decimalDigit(byte) else { return nil }
    number = number * 10 + digit
  }
  return number
}
