internal import CLibXML2

extension Element {
  /// The way here from the root, as `/disclosure/ledger/line[3]`: numbered where an element is not the only one of its
  /// name.
  public var path: String {
    (parent?.path ?? "") + "/" + name + (ordinal.map { "[\($0)]" } ?? "")
  }

  private var ordinal: Int? {
    guard parent != nil else { return nil }
    var before = 0
    var sibling = node.pointee.prev
    while let current = sibling {
      if isNamesake(current) { before += 1 }
      sibling = current.pointee.prev
    }
    return before > 0 || isFollowedByNamesake ? before + 1 : nil
  }

  private var isFollowedByNamesake: Bool {
    var sibling = node.pointee.next
    while let current = sibling {
      if isNamesake(current) { return true }
      sibling = current.pointee.next
    }
    return false
  }

  private func isNamesake(_ other: UnsafeMutablePointer<xmlNode>) -> Bool {
    // Names are interned, one copy a document.
    other.pointee.type == XML_ELEMENT_NODE && other.pointee.name == node.pointee.name
      && xmlStrEqual(other.pointee.ns?.pointee.href, node.pointee.ns?.pointee.href) == 1
  }
}
