/// The characters that templates may contain.
enum Characters {
  /// Throws for invalid UTF-8 in every mode, and for characters that XML 1.0 forbids in every mode but `spec`.
  static func check(_ source: TemplateSource, mode: Mode) throws(TemplateError) {
    let bytes = source.bytes
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw failure(.invalidUTF8, at: error.byteOffsets.lowerBound, of: source)
    }
    guard mode != .spec, let (scalar, offset) = firstForbidden(in: bytes) else { return }
    throw failure(.forbiddenCharacter(scalar), at: offset, of: source)
  }

  /// Returns the first character that XML 1.0 forbids: most controls, and two noncharacters. `bytes` must be valid
  /// UTF-8.
  static func firstForbidden(in bytes: some Collection<UInt8>) -> (scalar: Unicode.Scalar, offset: Int)? {
    // The last two bytes seen, for the noncharacters U+FFFE and U+FFFF: EF BF BE and EF BF BF.
    var previous: (UInt8, UInt8) = (0, 0)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x20, !isWhitespace(byte) { return (Unicode.Scalar(byte), offset) }
      if byte >= 0xBE, previous == (0xEF, 0xBF) {
        return (Unicode.Scalar(byte == 0xBE ? 0xFFFE : 0xFFFF)!, offset - 2)
      }
      previous = (previous.1, byte)
    }
    return nil
  }

  private static func failure(
    _ kind: TemplateError.Kind, at offset: Int, of source: TemplateSource
  ) -> TemplateError {
    var locator = Locator(source.bytes, at: source.origin)
    return TemplateError(kind, in: source.name, at: locator.position(of: offset))
  }
}
