/// Decodes a file that does not declare its encoding, such as CSV, to UTF-8 without byte order mark.
///
/// A byte order mark decides. Without one the text is UTF-8 if valid (GB18030 hardly ever is by chance), else GB18030,
/// which Excel saves in China. But if much of it is valid UTF-8, the file is damaged, and reading it as GB18030 might
/// silently produce nonsense. Valid UTF-8 is returned without copying.
public func decodePlainText(_ bytes: [UInt8]) throws(DecodingFault) -> ArraySlice<UInt8> {
  if let mark = try ByteOrderMark(bytes) {
    return try mark.encoding.decode(bytes[mark.length...])
  }
  guard let wrong = bytes[...].firstInvalidUTF8 else { return bytes[...] }
  let isDamagedUTF8 = bytes[..<wrong.lowerBound].lazy.filter { $0 >= 0x80 }.prefix(16).count == 16
  return try (isDamagedUTF8 ? TextEncoding.utf8 : .gb18030).decode(bytes[...])
}

/// The byte order mark at the start of a file.
struct ByteOrderMark {
  var encoding: TextEncoding
  var length: Int

  init?(_ bytes: [UInt8]) throws(DecodingFault) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw DecodingFault(
        .unsupportedEncoding(name: "UTF-32", supported: TextEncoding.supportedNames), at: .start)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      (encoding, length) = (.gb18030, 4)
    } else {
      return nil
    }
  }
}
