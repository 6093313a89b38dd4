import CLibXML2

@testable import XML

/// What libxml2 says of schemas and documents, read by itself.
final class Oracle {
  /// libxml2 refuses a schema.
  struct Refused: Error {}

  private let schema: xmlRelaxNGPtr

  private static let started: Void = {
    xmlInitParser()
    // Once, as it takes no lock.
    xmlRelaxNGInitTypes()
  }()

  init(_ source: [UInt8]) throws {
    _ = Self.started
    let parser = source.withUnsafeBytes {
      xmlRelaxNGNewMemParserCtxt($0.baseAddress?.assumingMemoryBound(to: CChar.self), CInt($0.count))
    }
    defer { xmlRelaxNGFreeParserCtxt(parser) }
    xmlRelaxNGSetParserStructuredErrors(parser, { _, _ in }, nil)
    guard let schema = xmlRelaxNGParse(parser) else { throw Refused() }
    self.schema = schema
  }

  deinit { xmlRelaxNGFree(schema) }

  func allows(_ source: [UInt8]) -> Bool {
    let options = CInt(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOCDATA.rawValue)
    let document = source.withUnsafeBytes {
      xmlReadMemory($0.baseAddress?.assumingMemoryBound(to: CChar.self), CInt($0.count), nil, nil, options)
    }
    defer { xmlFreeDoc(document) }
    let validator = xmlRelaxNGNewValidCtxt(schema)
    defer { xmlRelaxNGFreeValidCtxt(validator) }
    xmlRelaxNGSetValidStructuredErrors(validator, { _, _ in }, nil)
    return document != nil && xmlRelaxNGValidateDoc(validator, document) == 0
  }

  /// Whether a text matches a pattern of XML Schema as a whole.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let expression = xmlRegexpCompile(pattern)
    defer { xmlRegFreeRegexp(expression) }
    return xmlRegexpExec(expression, text) == 1
  }
}

/// A schema, with what libxml2 makes of it.
struct JudgedSchema {
  let schema: Schema
  let oracle: Oracle

  init(_ source: [UInt8]) throws {
    oracle = try Oracle(source)
    schema = Schema(trusting: source)
  }

  /// What each of the two says of a document.
  func verdicts(_ source: String) throws -> (ours: Bool, libxml: Bool) {
    (schema.validate(try Document(source)).isEmpty, oracle.allows(Array(source.utf8)))
  }
}

/// A schema in RELAX NG without its envelope.
func judgedSchema(_ pattern: String) throws -> JudgedSchema {
  let envelope =
    "xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'"
  return try JudgedSchema(Array("<grammar \(envelope)>\(pattern)</grammar>".utf8))
}

func schema(_ pattern: String) throws -> Schema { try judgedSchema(pattern).schema }
