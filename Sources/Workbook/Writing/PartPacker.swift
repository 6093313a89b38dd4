internal import CZip

/// Packs parts into a zip archive in memory: the same parts give the same bytes.
struct PartPacker {
  private var bytes: [UInt8] = []
  private var parts: [(name: String, range: Range<Int>)] = []

  /// Smaller parts are stored as they are, as compressing them takes longer than it saves.
  private static let smallest = 1024
  /// 2020-01-01, as archives count days.
  private static let date: UInt16 = (2020 - 1980) << 9 | 1 << 5 | 1

  mutating func add(_ name: String, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    parts.append((name, start..<bytes.count))
  }

  mutating func add(_ name: String, _ text: String) { add(name) { $0 += text.utf8 } }

  func archive() throws(WritingFault) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw .library("") }
    // Closing an archive gives its source back, unless it is kept.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw .library(String(cString: zip_error_strerror(&error)))
    }
    let isWritten = bytes.withUnsafeBytes { bytes in
      if parts.allSatisfy({ add(bytes[$0.range], as: $0.name, to: archive) }), zip_close(archive) == 0 { return true }
      return false
    }
    guard isWritten else {
      let words = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw .library(words)
    }
    return try content(of: target)
  }

  private func add(_ bytes: Slice<UnsafeRawBufferPointer>, as name: String, to archive: OpaquePointer) -> Bool {
    let part = UnsafeRawBufferPointer(rebasing: bytes)
    guard let source = zip_source_buffer(archive, part.baseAddress, UInt64(part.count), 0) else { return false }
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let method = part.count < Self.smallest ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    // The fastest level: sheets shrink to a tenth by it.
    return zip_set_file_compression(archive, UInt64(index), method, 1) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, Self.date, 0) == 0
  }

  private func content(of source: OpaquePointer) throws(WritingFault) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { throw .library("") }
    defer { zip_source_close(source) }
    let size = Int(clamping: status.size)
    let content = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
    guard content.count == size else { throw .library("") }
    return content
  }
}
