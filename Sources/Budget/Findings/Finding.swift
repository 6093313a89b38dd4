/// What a stage has to say to the user: which message, where, and the words that fill it in.
public struct Finding: Hashable, Sendable, Error {
  public var message: Message
  public var location: Location?
  public var arguments: [String]

  public init(_ message: Message, at location: Location? = nil, _ arguments: String...) {
    self.message = message
    self.location = location
    self.arguments = arguments
  }

  public var code: String { message.code }
  public var severity: Severity { message.severity }

  public func text(in language: Language) -> String {
    message.phrase.text(in: language, arguments)
  }
}
