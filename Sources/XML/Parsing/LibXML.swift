internal import CLibXML2
internal import Glibc

/// What libxml2 must be told once a process.
enum LibXML {
  /// Sets up libxml2's global tables before any thread uses them: its lazy initializers for schema types take no lock.
  static func start() { _ = started }

  private static let started: Void = {
    xmlInitParser()
    xmlSchemaInitTypes()
    xmlRelaxNGInitTypes()
  }()
}

extension String {
  /// Copies a string of libxml2's; nil gives an empty one.
  init(libxml string: UnsafePointer<UInt8>?) {
    self = string.map { String(cString: $0) } ?? ""
  }
}

/// One message of libxml2, on a single line.
struct LibXMLMessage {
  var code: Int
  var text: String

  /// Where memory is short, libxml2 may take what it could not read for an error of the text. So `errno` is asked, which must be zero when
  /// libxml2 begins its work.
  init(_ error: UnsafePointer<xmlError>?) {
    code = Int(errno == ENOMEM ? CInt(bitPattern: XML_ERR_NO_MEMORY.rawValue) : error?.pointee.code ?? 0)
    text = error?.pointee.message.map { String(cString: $0) } ?? ""
    if text.last == "\n" { text.removeLast() }
  }

  var isMemoryShort: Bool { code == Int(XML_ERR_NO_MEMORY.rawValue) }

  /// What is to be said where libxml2 could not even begin, or end without a word.
  static let memoryShort = LibXMLMessage(code: Int(XML_ERR_NO_MEMORY.rawValue), text: "")

  private init(code: Int, text: String) {
    self.code = code
    self.text = text
  }

  /// False for warnings, and for rules beyond XML and its namespaces, such as what `xml:id` may hold.
  static func concernsWellFormedness(_ error: UnsafePointer<xmlError>) -> Bool {
    let domain = UInt32(error.pointee.domain)
    return error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
      && (domain == XML_FROM_PARSER.rawValue || domain == XML_FROM_NAMESPACE.rawValue)
  }
}
