package import FoundationEssentials

/// JSON as both sides write it: UTF-8, keys sorted, absent members omitted, slashes not escaped (SyncProtocol §1.2).
///
/// The bytes of a sealed certificate are stored as produced here, and never encoded again.
package enum CanonicalJSON {
  package static func encode(_ message: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(message)
  }

  /// Throws `JSONFault` where the bytes break §1.2, `DecodingError` where they are another message.
  package static func decode<Message: Decodable>(
    _ type: Message.Type, from bytes: Data, nulls: StrictJSON.Nulls = .allowed
  ) throws -> Message {
    try StrictJSON.decode(type, from: bytes, nulls: nulls, values: StrictJSON.valueLimit)
  }
}
