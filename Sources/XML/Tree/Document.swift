/// A tree of statements with positions, from XML or from any other notation by a `TreeBuilder`.
///
/// A document is not `Sendable`: it stays on its thread, and so do its elements, which keep it alive.
public final class Document {
  /// An element or a run of text. Nodes are in document order, so descendants follow their ancestor.
  struct Node {
    /// nil for a run of text.
    var name: Name?
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// The start of its attributes, or of the bytes of a run of text.
    var start: Int32
    var count: Int32
    var place: UInt32
  }

  /// The name of an attribute, and the bytes of its value.
  struct AttributeNode {
    var name: Name
    var start: Int32
    var count: Int32
    var place: UInt32
  }

  /// The kind of places in nodes: offsets in a text, or indices of a list.
  enum Places {
    case offsets(ArraySlice<UInt8>)
    case listed([Position])
  }

  private(set) var names: Names
  private let tree: TreeBuilder
  // Borrowed from the columns of the tree.
  let nodes: UnsafeMutableBufferPointer<Node>
  let attributes: UnsafeMutableBufferPointer<AttributeNode>
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let places: Places
  /// The comments of the source, in its order.
  public let comments: [Comment]
  private lazy var index = PositionIndex(source)

  init(_ tree: consuming TreeBuilder, _ places: Places) {
    names = tree.names
    nodes = tree.nodes.values
    attributes = tree.attributes.values
    bytes = tree.bytes.values
    comments = tree.comments
    self.tree = tree
    self.places = places
  }

  public var root: Element { Element(index: 0, document: self) }

  /// The source text, or empty if there is none.
  var source: ArraySlice<UInt8> { if case .offsets(let source) = places { source } else { [] } }

  func position(of place: UInt32) -> Position {
    switch places {
    case .offsets: position(ofOffset: Int(place))
    case .listed(let positions): positions[Int(place)]
    }
  }

  func position(ofOffset offset: Int) -> Position { index.position(of: offset, in: source) }

  func line(of place: UInt32) -> Int {
    switch places {
    case .offsets: index.line(of: Int(place))
    case .listed(let positions): positions[Int(place)].line
    }
  }

  /// Renumbers the names as in `names`.
  func adopt(_ names: Names) {
    guard names !== self.names else { return }
    for index in 0..<nodes.count {
      if let name = nodes[index].name { nodes[index].name = names.name(self.names[name]) }
    }
    for index in 0..<attributes.count { attributes[index].name = names.name(self.names[attributes[index].name]) }
    self.names = names
  }

  /// Returns the bytes of a value or text without copying.
  @inline(__always)
  func withBytes<Result, Failure: Error>(
    _ start: Int32, _ count: Int32, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(slice(start, count).span)
  }

  func string(_ start: Int32, _ count: Int32) -> String {
    String(decoding: slice(start, count), as: UTF8.self)
  }

  private func slice(_ start: Int32, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.baseAddress.map { $0 + Int(start) }, count: Int(count))
  }
}
