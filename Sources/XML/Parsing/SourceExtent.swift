internal import CLibXML2

/// The bytes of the source that an element came from, its tags included.
///
/// libxml2 keeps 16 bits of line and no column. It leaves each node one word to its user: enough for two offsets, from
/// which everything else about positions follows when somebody asks.
struct SourceExtent {
  var start: UInt32
  var end: UInt32

  init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  init(of node: UnsafeMutablePointer<xmlNode>) {
    let word = UInt(bitPattern: node.pointee._private)
    self.init(start: UInt32(truncatingIfNeeded: word), end: UInt32(truncatingIfNeeded: word >> 32))
  }

  func stamp(_ node: UnsafeMutablePointer<xmlNode>) {
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: UInt(end) << 32 | UInt(start))
  }
}
