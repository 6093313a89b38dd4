/// Something that is published, or not: what is withheld (涉密) is gone from here on, so that nothing after can leak it.
public enum Shown<Value> {
  case shown(Value)
  case withheld

  public func map<Other>(_ transform: (Value) -> Other) -> Shown<Other> {
    switch self {
    case .shown(let value): .shown(transform(value))
    case .withheld: .withheld
    }
  }
}

extension Shown: Sendable where Value: Sendable {}
extension Shown: Equatable where Value: Equatable {}
