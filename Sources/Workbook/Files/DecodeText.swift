internal import Glibc

/// The text of a file that may be in Chinese Windows' encoding, as UTF-8; nil where it is in none that is known.
func decodedText(_ bytes: [UInt8], declared: String? = nil) -> [UInt8]? {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return validUTF8(Array(bytes.dropFirst(3))) }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes, from: "UTF-16") }
  let isChinese = declared.map { $0.hasPrefix("gb") } ?? false
  if !isChinese, let text = validUTF8(bytes) { return text }
  return converted(bytes, from: "GB18030") ?? validUTF8(bytes)
}

private func validUTF8(_ bytes: [UInt8]) -> [UInt8]? {
  String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
}

private func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var failed = false
  // No character of two bytes becomes more than three, and none of four more than four.
  let text = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { buffer, count in
    bytes.withUnsafeBytes { source in
      // iconv takes a pointer to mutable bytes for old times' sake, and only reads them.
      var input = UnsafeMutablePointer(mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
      var inputLeft = source.count
      let capacity = buffer.count
      buffer.withMemoryRebound(to: CChar.self) { target in
        var output = target.baseAddress
        var outputLeft = capacity
        failed = iconv(converter, &input, &inputLeft, &output, &outputLeft) == Int(bitPattern: UInt.max)
        count = capacity - outputLeft
      }
    }
  }
  return failed ? nil : text
}
