extension TextEncoding {
  func decode(_ bytes: ArraySlice<UInt8>) throws(DecodingFault) -> ArraySlice<UInt8> {
    switch self {
    case .utf8: try validated(bytes)
    case .utf16LittleEndian: try decodeUTF16(bytes) { UInt16($1) << 8 | UInt16($0) }
    case .utf16BigEndian: try decodeUTF16(bytes) { UInt16($0) << 8 | UInt16($1) }
    case .gb18030: try decodeGB18030(bytes)
    }
  }

  private func validated(_ bytes: ArraySlice<UInt8>) throws(DecodingFault) -> ArraySlice<UInt8> {
    guard let wrong = bytes.firstInvalidUTF8 else { return bytes }
    throw DecodingFault(
      .invalidBytes(Array(bytes[wrong]), encoding: self), at: Position(after: bytes[..<wrong.lowerBound]))
  }

  private func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16
  ) throws(DecodingFault) -> ArraySlice<UInt8> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    func take() -> UInt16? {
      guard index + 1 < bytes.endIndex else { return nil }
      defer { index += 2 }
      return unit(bytes[index], bytes[index + 1])
    }
    while index < bytes.endIndex {
      let start = index
      guard let first = take(), let scalar = scalar(startingWith: first, next: take) else {
        let end = min(start + 2, bytes.endIndex)
        throw DecodingFault(
          .invalidBytes(Array(bytes[start..<end]), encoding: self), at: Position(after: text))
      }
      text.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
    }
    return text[...]
  }

  private func scalar(startingWith first: UInt16, next: () -> UInt16?) -> Unicode.Scalar? {
    guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
    guard let second = next(), UTF16.isTrailSurrogate(second) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
  }
}

extension ArraySlice<UInt8> {
  /// The first bytes that are not strict UTF-8, which excludes surrogates and overlong forms.
  var firstInvalidUTF8: Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return (startIndex + error.byteOffsets.lowerBound)..<(startIndex + error.byteOffsets.upperBound)
    }
  }
}
