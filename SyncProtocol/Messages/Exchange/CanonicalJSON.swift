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

/// Names and numbers that all messages of the contract share (SyncProtocol §1).
package enum SyncProtocolVersion {
  /// The version without codings, which every portal speaks (SyncProtocol §10).
  package static let first = "1.0"
  /// The versions that these types speak, as listed in `Capabilities.protocolVersions`.
  package static let all = [first, "1.1"]
  /// The start of every path.
  package static let pathPrefix = "/sync/v1"
  /// The header of every answer from a portal that speaks this contract, and from no other server (SyncProtocol §1.5).
  package static let markerHeader = "Sync-Portal"
  package static let markerValue = "1"
  /// The vehicle a certificate is for, as a header of a single submission (SyncProtocol §4.2).
  package static let vehicleHeader = "Sync-Vehicle"
  /// The mandate a submission is for (SyncProtocol §3.5).
  package static let mandateHeader = "Sync-Mandate"
  package static let idempotencyHeader = "Idempotency-Key"
  package static let digestHeader = "Content-Digest"
}
