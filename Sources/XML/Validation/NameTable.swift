/// Numbers the names that a schema knows, of those without namespace.
///
/// A document holds each name once, so within one document its address tells which it is; only the first time are its
/// letters looked at.
struct NameTable {
  private(set) var names: [ExpandedName] = []
  private var numbers: [String: Int] = [:]
  private var addresses = IntegerTable<Int>()

  init(_ known: some Sequence<ExpandedName>) {
    for name in known where name.namespace.isEmpty && numbers[name.local] == nil {
      numbers[name.local] = names.count
      names.append(name)
    }
  }

  mutating func forgetAddresses() { addresses = IntegerTable() }

  mutating func number(of name: UnsafePointer<UInt8>?) -> Int? {
    let address = UInt(bitPattern: name)
    if let known = addresses[address] { return known }
    guard let number = numbers[String(libxml: name)] else { return nil }
    addresses.insert(number, for: address)
    return number
  }
}
