/// A member that JSON may leave out: then it has its type's usual value. In a call, people leave out what they do not
/// ask for; in an answer, an older agent does not tell what was added since.
@propertyWrapper package struct Default<Value: Codable & Sendable & HasDefault>: Codable, Sendable {
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

extension Default: Equatable where Value: Equatable {}
extension Default: Hashable where Value: Hashable {}

/// A type with the value of a member that is left out.
package protocol HasDefault {
  static var usual: Self { get }
}

extension Bool: HasDefault { package static var usual: Bool { false } }
extension Int: HasDefault { package static var usual: Int { 0 } }
extension Int64: HasDefault { package static var usual: Int64 { 0 } }
extension Array: HasDefault { package static var usual: [Element] { [] } }
extension Dictionary: HasDefault { package static var usual: [Key: Value] { [:] } }
/// A clock that nobody says is wrong.
extension DeviceClock: HasDefault { package static var usual: DeviceClock { DeviceClock(now: released) } }

extension KeyedDecodingContainer {
  /// Takes the place of the general `decode` for members of this kind.
  package func decode<Value>(_ type: Default<Value>.Type, forKey key: Key) throws -> Default<Value> {
    try decodeIfPresent(type, forKey: key) ?? Default(wrappedValue: .usual)
  }
}
