internal import CZip
internal import Glibc

/// The parts of a workbook: a zip archive in memory, which is trusted in nothing.
final class Archive {
  let limits: WorkbookLimits
  let names: [String]
  private let handle: OpaquePointer
  private let copy: UnsafeMutableRawBufferPointer
  private let indexes: [String: UInt64]
  fileprivate var bytesRead = 0

  init(_ bytes: [UInt8], _ limits: WorkbookLimits) throws(WorkbookFault) {
    guard let count = Self.statedCount(bytes) else { throw WorkbookFault(.damagedArchive("")) }
    // Asked before libzip makes room for them.
    guard count <= limits.parts else { throw WorkbookFault(.tooManyParts(limit: limits.parts)) }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 0, &error) else {
      copy.deallocate()
      throw WorkbookFault(.memoryShort)
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let words = String(cString: zip_error_strerror(&error))
      zip_source_free(source)
      copy.deallocate()
      throw WorkbookFault(.damagedArchive(words))
    }
    do {
      (names, indexes) = try Self.directory(of: handle, byteCount: bytes.count, limits)
    } catch {
      zip_discard(handle)
      copy.deallocate()
      throw error
    }
    self.handle = handle
    self.copy = copy
    self.limits = limits
  }

  deinit {
    zip_discard(handle)
    copy.deallocate()
  }

  /// Whether there is a part, whose name is compared as Windows would.
  func contains(_ name: String) -> Bool { indexes[name.lowercased()] != nil }

  /// The end of an archive says how many parts it has.
  private static func statedCount(_ bytes: [UInt8]) -> Int? {
    let size = 22
    guard bytes.count >= size else { return nil }
    for start in stride(from: bytes.count - size, through: max(0, bytes.count - size - 0xFFFF), by: -1)
    where bytes[start] == 0x50 && bytes[start + 1] == 0x4B && bytes[start + 2] == 5 && bytes[start + 3] == 6 {
      return Int(bytes[start + 10]) | Int(bytes[start + 11]) << 8
    }
    return nil
  }

  private static func directory(
    of handle: OpaquePointer, byteCount: Int, _ limits: WorkbookLimits
  ) throws(WorkbookFault) -> ([String], [String: UInt64]) {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.parts else { throw WorkbookFault(.tooManyParts(limit: limits.parts)) }
    var names: [String] = []
    var indexes: [String: UInt64] = [:]
    var packed: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &status) == 0, let text = status.name else {
        throw WorkbookFault(.damagedArchive(""))
      }
      // Some programs of Windows write their own separators.
      var name = String(cString: text)
      if name.utf8.contains(UInt8(ascii: "\\")) { name = String(name.map { $0 == "\\" ? "/" : $0 }) }
      if name.contains(".."), name.split(separator: "/").contains("..") {
        throw WorkbookFault(.unsafePartName, in: name)
      }
      if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        throw WorkbookFault(.unsafePartName, in: name)
      }
      guard indexes.updateValue(index, forKey: name.lowercased()) == nil else {
        throw WorkbookFault(.duplicatePart, in: name)
      }
      // A part has a head of 30 bytes, its name, its bytes, and 46 bytes in the directory.
      let (sum, overflow) = packed.addingReportingOverflow(status.comp_size)
      guard !overflow, sum <= UInt64(byteCount - min(byteCount, 76 * (names.count + 1))) else {
        throw WorkbookFault(.overlappingParts, in: name)
      }
      packed = sum
      names.append(name)
    }
    return (names, indexes)
  }

  func open(_ name: String) throws(WorkbookFault) -> PartStream {
    guard let index = indexes[name.lowercased()] else { throw WorkbookFault(.missingPart, in: name) }
    var status = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &status) == 0 else { throw WorkbookFault(.damagedPart(""), in: name) }
    guard Int32(status.encryption_method) == ZIP_EM_NONE else { throw WorkbookFault(.encryptedPart, in: name) }
    guard Int32(status.comp_method) == ZIP_CM_STORE || Int32(status.comp_method) == ZIP_CM_DEFLATE else {
      throw WorkbookFault(.unknownCompression, in: name)
    }
    guard let file = zip_fopen_index(handle, index, 0) else {
      throw WorkbookFault(.damagedPart(String(cString: zip_strerror(handle))), in: name)
    }
    let packed = Int(clamping: status.comp_size)
    let (product, overflow) = packed.multipliedReportingOverflow(by: limits.ratio)
    let limit = min(limits.partBytes, max(32 << 20, overflow ? .max : product))
    return PartStream(file, of: self, limit: limit)
  }

  /// How many bytes a part has, as the archive says.
  func statedSize(of name: String) -> Int {
    var status = zip_stat_t()
    guard let index = indexes[name.lowercased()], zip_stat_index(handle, index, 0, &status) == 0 else { return .max }
    return Int(clamping: status.size)
  }

  /// Whether a word occurs in a part, which is far faster to find out than what it means there.
  func mentions(_ word: String, in name: String) throws(WorkbookFault) -> Bool {
    let stream = try open(name)
    let word = Array(word.utf8)
    var portion = [UInt8](repeating: 0, count: 1 << 18)
    // The end of the portion before, in which the word may begin.
    var kept = 0
    while true {
      let got = portion.withUnsafeMutableBytes { bytes in
        stream.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[kept...]))
      }
      if let fault = stream.fault { throw WorkbookFault(fault, in: name) }
      if got == 0 { return false }
      let count = kept + got
      let isFound = portion.withUnsafeBytes { Self.find(word, in: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      if isFound { return true }
      let next = min(count, word.count - 1)
      for index in 0..<next { portion[index] = portion[count - next + index] }
      kept = next
    }
  }

  private static func find(_ word: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard var start = bytes.baseAddress, let first = word.first else { return false }
    var left = bytes.count
    while left >= word.count, let found = memchr(start, Int32(first), left - word.count + 1) {
      if memcmp(found, word, word.count) == 0 { return true }
      left -= UnsafeRawPointer(found) + 1 - start
      start = UnsafeRawPointer(found) + 1
    }
    return false
  }

  /// The first bytes of a part.
  func prefix(of name: String, count: Int) throws(WorkbookFault) -> [UInt8] {
    let stream = try open(name)
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { stream.read(into: $0) }
    if let fault = stream.fault { throw WorkbookFault(fault, in: name) }
    return Array(bytes.prefix(got))
  }
}

/// The bytes of one part, as they are unpacked.
final class PartStream {
  private let file: OpaquePointer
  private let archive: Archive
  private let limit: Int
  private var count = 0
  private(set) var fault: WorkbookFault.Kind?

  fileprivate init(_ file: OpaquePointer, of archive: Archive, limit: Int) {
    self.file = file
    self.archive = archive
    self.limit = limit
  }

  deinit { zip_fclose(file) }

  /// How many bytes were read: none at the end, and where `fault` says why.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if fault != nil { return 0 }
    let got = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
    if got < 0 {
      fault = .damagedPart(String(cString: zip_file_strerror(file)))
      return 0
    }
    count += got
    archive.bytesRead += got
    if count > limit { fault = .tooLarge(limit: limit) }
    if archive.bytesRead > archive.limits.bytes { fault = .tooLargeTogether(limit: archive.limits.bytes) }
    return fault == nil ? got : 0
  }
}
