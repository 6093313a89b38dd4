/// Builds a tree of statements in document order, from XML or any other notation.
public struct TreeBuilder: ~Copyable {
  let names: Names
  private let limits: Limits
  let nodes = Column<Document.Node>()
  let attributes = Column<Document.AttributeNode>()
  let bytes = Column<UInt8>()
  private var positions: [Position] = []
  private var ancestors: [Int32] = []
  private var elementCount = 0
  private(set) var comments: [Comment] = []
  /// The failure after which nothing more is added.
  private(set) var failure: (kind: ParseFault.Kind, place: UInt32)?

  /// Pass the `names` of the schema that will validate the tree, so that they need not be looked up again.
  public init(names: Names = Names(), limits: Limits = Limits()) {
    self.names = names
    self.limits = limits
  }

  public mutating func open(_ name: String, at position: Position) { open(names.name(name), note(position)) }

  /// Adds an attribute to the element that was opened last.
  public mutating func attribute(_ name: String, _ value: String, at position: Position) {
    let place = note(position)
    var value = value
    value.withUTF8 { attribute(names.name(name), $0, place) }
  }

  /// Adds text to the innermost open element.
  public mutating func text(_ text: String, at position: Position) {
    let place = note(position)
    var text = text
    text.withUTF8 { self.text($0, place) }
  }

  /// Closes the innermost open element.
  public mutating func close() {
    guard let element = ancestors.popLast() else { return }
    nodes[Int(element)].end = Int32(nodes.count)
  }

  /// Returns the tree once all elements are closed.
  public consuming func finish() throws(ParseFault) -> Document {
    if let failure { throw ParseFault(failure.kind, at: positions[Int(failure.place)]) }
    guard nodes.count > 0 else { throw ParseFault(.empty, at: .start) }
    while !ancestors.isEmpty { close() }
    return Document(self, .listed(positions))
  }

  private mutating func note(_ position: Position) -> UInt32 {
    positions.append(position)
    return UInt32(positions.count - 1)
  }
}

// MARK: - By number and place

extension TreeBuilder {
  mutating func fail(_ kind: ParseFault.Kind, _ place: UInt32) {
    if failure == nil { failure = (kind, place) }
  }

  mutating func open(_ name: Name, _ place: UInt32) {
    guard ancestors.count < limits.maximumDepth else { return fail(.tooDeep(limit: limits.maximumDepth), place) }
    guard count(place), !(ancestors.isEmpty && nodes.count > 0) else { return fail(.contentAfterRoot, place) }
    let index = Int32(nodes.count)
    let node = Document.Node(
      name: name, parent: ancestors.last ?? -1, end: index + 1, start: Int32(attributes.count), count: 0, place: place)
    guard nodes.append(node) else { return fail(.memoryShort, place) }
    ancestors.append(index)
  }

  mutating func attribute(_ name: Name, _ value: UnsafeBufferPointer<UInt8>, _ place: UInt32) {
    let start = Int32(bytes.count)
    guard count(place), let element = ancestors.last else { return }
    guard bytes.append(contentsOf: value),
      attributes.append(
        Document.AttributeNode(name: name, start: start, count: Int32(value.count), place: place))
    else { return fail(.memoryShort, place) }
    nodes[Int(element)].count += 1
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ place: UInt32) {
    guard failure == nil, let parent = ancestors.last, !text.isEmpty else { return }
    let start = Int32(bytes.count)
    guard bytes.append(contentsOf: text) else { return fail(.memoryShort, place) }
    let last = nodes.count - 1
    if nodes[last].name == nil, nodes[last].parent == parent {
      nodes[last].count += Int32(text.count)
    } else {
      let node = Document.Node(
        name: nil, parent: parent, end: Int32(last + 2), start: start, count: Int32(text.count), place: place)
      if !nodes.append(node) { fail(.memoryShort, place) }
    }
  }

  /// Notes a comment, which is no part of the tree.
  mutating func comment(_ text: String) {
    guard failure == nil else { return }
    comments.append(Comment(text: text, next: nodes.count, parent: ancestors.last.map(Int.init)))
  }

  /// Counts an element or attribute against the limit.
  private mutating func count(_ place: UInt32) -> Bool {
    elementCount += 1
    if elementCount > limits.maximumNodes { fail(.tooManyNodes(limit: limits.maximumNodes), place) }
    return failure == nil
  }
}
