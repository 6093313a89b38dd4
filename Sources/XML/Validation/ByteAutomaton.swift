/// Tells whether texts match expressions: an automaton whose states are what is left of an expression, and whose
/// transitions are found when they are first needed.
struct ByteAutomaton {
  /// A row of the table.
  struct State: Hashable {
    fileprivate var row: Int16

    static let nothing = State(row: 0)
    static let anything = State(row: 1)
    fileprivate static let unknown = State(row: -1)
  }

  private var expressions = ByteExpressionPool()
  private var meanings: [ByteExpressionID] = []
  private var states: [ByteExpressionID: State] = [:]
  private var endings: [Bool] = []
  private var transitions: [State] = []
  private let maximumStates: Int

  init(maximumStates: Int) {
    // Each keeps 512 bytes.
    self.maximumStates = min(maximumStates, 10_000)
    _ = state(for: .nothing)
    _ = state(for: .anything)
  }

  var isFull: Bool { meanings.count >= maximumStates }

  /// Where texts start that stand for values of a pattern; nil where only libxml2 can tell which do.
  mutating func start(for values: PatternID, in pool: PatternPool) -> State? {
    expressions.values(of: values, in: pool).map { state(for: $0) }
  }

  private mutating func state(for expression: ByteExpressionID) -> State {
    if let known = states[expression] { return known }
    let state = State(row: Int16(meanings.count))
    meanings.append(expression)
    endings.append(expressions.isNullable(expression))
    transitions.append(contentsOf: repeatElement(.unknown, count: 256))
    states[expression] = state
    return state
  }

  /// Whether the text, which ends with a NUL, matches from this state on; false too when the automaton has grown too
  /// large to tell.
  mutating func accepts(_ text: UnsafePointer<UInt8>?, from start: State) -> Bool {
    var state = start
    // From "anything" no byte leads away, so the rest need not be read.
    if var next = text, state != .anything {
      while next.pointee != 0, state != .anything, state != .nothing {
        state = self.state(after: next.pointee, in: state)
        next += 1
      }
    }
    return endings[Int(state.row)]
  }

  @inline(__always)
  private mutating func state(after byte: UInt8, in state: State) -> State {
    let place = Int(state.row) << 8 | Int(byte)
    let known = transitions[place]
    return known != .unknown ? known : findState(after: byte, in: state, place)
  }

  @inline(never)
  private mutating func findState(after byte: UInt8, in state: State, _ place: Int) -> State {
    guard !isFull else { return .nothing }
    let found = self.state(for: expressions.after(byte, of: meanings[Int(state.row)]))
    transitions[place] = found
    return found
  }
}
