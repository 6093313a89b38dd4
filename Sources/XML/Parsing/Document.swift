internal import CLibXML2

/// A document, read from bytes: the one owner of libxml2's tree, which it frees.
///
/// Nothing outside the bytes is ever read: no network, no document type, no entity beyond the five of XML. A document
/// is not `Sendable`: it stays on the thread that made it, and so do its elements, which keep it alive.
public final class Document {
  let tree: UnsafeMutablePointer<xmlDoc>
  let source: ArraySlice<UInt8>
  private lazy var positions = PositionIndex(source)

  public init(parsing bytes: [UInt8], limits: Limits = Limits()) throws(ParseFault) {
    guard bytes.count <= limits.maximumBytes else {
      throw ParseFault(.tooLarge(limit: limits.maximumBytes), at: .start)
    }
    let source: ArraySlice<UInt8>
    do throws(DecodingFault) {
      source = try decodeXML(bytes)
    } catch {
      throw ParseFault(.encoding(error.kind), at: error.position)
    }
    // libxml2 takes a NUL for the end of the text.
    if let offset = source.offset(of: 0, from: 0) {
      throw ParseFault(.invalidCharacter("\0"), at: Position(after: source.prefix(offset)))
    }
    if let offset = CrowdedTag.first(in: source, limit: limits.maximumAttributes) {
      throw ParseFault(.tooManyAttributes(limit: limits.maximumAttributes), at: Position(after: source.prefix(offset)))
    }
    do throws(TreeBuilder.Failure) {
      tree = try TreeBuilder.build(source, limits)
      self.source = source
    } catch {
      throw ParseFault(error, in: source)
    }
  }

  deinit {
    xmlFreeDoc(tree)
  }

  public var root: Element {
    guard let node = xmlDocGetRootElement(tree) else {
      preconditionFailure("libxml2 gave a well-formed document without a root element")
    }
    return Element(node: node, document: self)
  }

  func position(of offset: Int) -> Position { positions.position(of: offset, in: source) }
  func line(of offset: Int) -> Int { positions.line(of: offset) }
}

extension ParseFault {
  /// libxml2 judges whether a text is well-formed; our own reading of the text then says what is wrong with it, in our
  /// terms.
  init(_ failure: TreeBuilder.Failure, in source: ArraySlice<UInt8>) {
    switch failure {
    case .refused(.doctype, let offset):
      self = WellFormednessExplainer.firstFault(in: source) ?? Self(.doctype, offset, source)
    case .refused(let kind, let offset):
      self.init(kind, offset, source)
    case .malformed(let message, _) where message.isMemoryShort:
      self.init(.memoryShort, at: .start)
    case .malformed(let message, let offset):
      self =
        WellFormednessExplainer.firstFault(in: source)
        ?? Self(.other(code: message.code, message: message.text), offset, source)
    }
  }

  private init(_ kind: Kind, _ offset: Int, _ source: ArraySlice<UInt8>) {
    self.init(kind, at: Position(after: source.prefix(offset)))
  }
}
