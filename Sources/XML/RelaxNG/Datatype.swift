internal import CLibXML2

/// A datatype with its facets. libxml2 decides what it allows, with the calls that its own validator makes.
struct Datatype: Hashable {
  enum Library: Hashable { case builtIn, xmlSchema }

  var library: Library
  var name: String
  var facets: [ValueExpectation.Facet] = []

  var expectation: ValueExpectation.Datatype { ValueExpectation.Datatype(name: name, facets: facets) }

  /// Whether a text may be a value in one document and none in another.
  var dependsOnDocument: Bool {
    library == .xmlSchema
      && ["ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NOTATION", "QName"].contains(name)
  }

  func allows(_ text: String) -> Bool {
    guard library == .xmlSchema else { return true }
    return withValue(text) { type, value in
      facets.allSatisfy { Self.check($0, type, text, value) }
    } ?? false
  }

  func isEqual(_ text: String, _ literal: String) -> Bool {
    switch library {
    case .builtIn:
      name == "string" ? text == literal : text.words == literal.words
    case .xmlSchema:
      withValue(text) { _, value in
        withValue(literal) { _, wanted in xmlSchemaCompareValues(wanted, value) == 0 } ?? false
      } ?? false
    }
  }

  /// Hands over the value that `text` stands for; nil when it stands for none.
  private func withValue<Result>(_ text: String, _ body: (xmlSchemaTypePtr, xmlSchemaValPtr?) -> Result) -> Result? {
    guard let type = xmlSchemaGetPredefinedType(name, "http://www.w3.org/2001/XMLSchema") else { return nil }
    var value: xmlSchemaValPtr?
    defer { xmlSchemaFreeValue(value) }
    guard xmlSchemaValPredefTypeNode(type, text, &value, nil) == 0 else { return nil }
    return body(type, value)
  }

  private static func check(
    _ facet: ValueExpectation.Facet, _ type: xmlSchemaTypePtr, _ text: String, _ value: xmlSchemaValPtr?
  ) -> Bool {
    guard let kind = kinds[facet.name], let compiled = xmlSchemaNewFacet() else { return true }
    defer { xmlSchemaFreeFacet(compiled) }
    compiled.pointee.type = kind
    return facet.value.withCString { limit in
      limit.withMemoryRebound(to: UInt8.self, capacity: 1) { limit in
        // The facet borrows the text, and frees only what it compiles from it.
        compiled.pointee.value = limit
        defer { compiled.pointee.value = nil }
        return xmlSchemaCheckFacet(compiled, type, nil, nil) == 0
          && xmlSchemaValidateFacet(type, compiled, text, value) == 0
      }
    }
  }

  private static let kinds: [String: xmlSchemaTypeType] = [
    "minInclusive": XML_SCHEMA_FACET_MININCLUSIVE, "minExclusive": XML_SCHEMA_FACET_MINEXCLUSIVE,
    "maxInclusive": XML_SCHEMA_FACET_MAXINCLUSIVE, "maxExclusive": XML_SCHEMA_FACET_MAXEXCLUSIVE,
    "totalDigits": XML_SCHEMA_FACET_TOTALDIGITS, "fractionDigits": XML_SCHEMA_FACET_FRACTIONDIGITS,
    "pattern": XML_SCHEMA_FACET_PATTERN, "enumeration": XML_SCHEMA_FACET_ENUMERATION,
    "length": XML_SCHEMA_FACET_LENGTH, "minLength": XML_SCHEMA_FACET_MINLENGTH,
    "maxLength": XML_SCHEMA_FACET_MAXLENGTH,
  ]
}

extension String {
  /// The text as RELAX NG compares tokens: without regard to how much space stands between words.
  var words: [String] {
    utf8.split(whereSeparator: \.isXMLSpace).map { String(decoding: $0, as: UTF8.self) }
  }
}
