/// Numbers for names, in the order of their first appearance.
struct Names: Sendable {
  private var numbers: [String: Int32] = [:]
  private(set) var all: [String] = []

  init(_ names: [String] = []) {
    for name in names { _ = number(name) }
  }

  subscript(name: String) -> Int32? { numbers[name] }

  mutating func number(_ name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(all.count)
    numbers[name] = number
    all.append(name)
    return number
  }
}
