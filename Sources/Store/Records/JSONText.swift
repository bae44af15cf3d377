internal import Domain
internal import FoundationEssentials

/// JSON in a column: keys sorted, so that equal values are equal texts.
enum JSONText {
  /// `StateReason(.restarted)`.
  static let restarted = #"{"code":"restarted"}"#

  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func optionalText(of value: (some Encodable)?) throws -> String? {
    guard let value else { return nil }
    return try text(of: value)
  }

  static func value<Value: Decodable>(_ type: Value.Type = Value.self, in text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
