/// A member that an answer gained later. An agent of before does not tell it, and then it is nothing.
@propertyWrapper package struct Added<Value: Codable & Sendable & HasNothing>: Codable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  package init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode(Value.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

/// A type with a value that tells of nothing.
package protocol HasNothing {
  static var nothing: Self { get }
}

extension Int: HasNothing { package static var nothing: Int { 0 } }
extension Bool: HasNothing { package static var nothing: Bool { false } }
extension Array: HasNothing { package static var nothing: [Element] { [] } }
/// A clock that nobody says is wrong.
extension DeviceClock: HasNothing { package static var nothing: DeviceClock { DeviceClock(now: released) } }

extension KeyedDecodingContainer {
  /// Takes the place of the general `decode` for members of this kind.
  package func decode<Value>(_ type: Added<Value>.Type, forKey key: Key) throws -> Added<Value> {
    try decodeIfPresent(type, forKey: key) ?? Added(wrappedValue: .nothing)
  }
}
