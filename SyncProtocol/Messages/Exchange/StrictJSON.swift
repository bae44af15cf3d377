package import FoundationEssentials

/// Checks bytes against SyncProtocol §1.2 before they are decoded. `JSONDecoder` alone accepts a byte order mark, keeps
/// one of two members with the same name, and puts U+FFFD in place of half a surrogate pair.
package enum StrictJSON {
  /// The deepest nesting of objects and lists (SyncProtocol §1.2).
  package static let depthLimit = 16

  /// The most values of one message of the contract, each element and each member's value counted (SyncProtocol §1.6).
  /// The largest answer, a hundred matches of twenty vehicles, has half as many; 4 MiB could hold two million, and
  /// reading those would take forty times their bytes of memory.
  package static let valueLimit = 50_000

  package enum Nulls: Sendable {
    case allowed
    /// Messages of the contract leave out a member without a value.
    case refused
  }

  /// Throws the first fault; returns when the bytes are exactly one JSON value (RFC 8259).
  package static func check(
    _ bytes: Data, nulls: Nulls = .allowed, values valueLimit: Int = .max
  ) throws(JSONFault) {
    let result = bytes.withUnsafeBytes { buffer -> JSONFault? in
      var scan = JSONScan(bytes: buffer, nulls: nulls, valueLimit: valueLimit)
      do throws(JSONFault) {
        try scan.whole()
        return nil
      } catch {
        return error
      }
    }
    if let result { throw result }
  }

  /// Checks the bytes, then decodes them. Throws `JSONFault` or `DecodingError`.
  package static func decode<Message: Decodable>(
    _ type: Message.Type, from bytes: Data, nulls: Nulls = .allowed, values valueLimit: Int = .max
  ) throws -> Message {
    try check(bytes, nulls: nulls, values: valueLimit)
    return try JSONDecoder().decode(type, from: bytes)
  }
}

/// Why bytes break SyncProtocol §1.2, and where.
package struct JSONFault: Error, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A byte order mark at the start (RFC 8259 §8.1).
    case byteOrderMark
    /// Bytes that are not UTF-8 (RFC 3629).
    case notUTF8
    /// Half of a surrogate pair, written as an escape.
    case loneSurrogate
    /// A member's name occurs a second time in its object.
    case duplicateMember
    /// Objects and lists are nested deeper than `StrictJSON.depthLimit`.
    case tooDeep
    /// More values than the limit that the caller set.
    case tooMany
    /// `null`, where a member without a value must be left out.
    case null
    /// A second value after the first.
    case secondValue
    /// Anything else that breaks RFC 8259.
    case syntax
  }

  package let kind: Kind
  /// Dotted path of the member, list positions from 0: `vehicle.plate`, `defects.1.code`; empty for the whole text.
  package let path: String
  /// Offset of the fault in bytes, from 0.
  package let byteOffset: Int
  /// Line of the fault, from 1.
  package let line: Int

  package init(kind: Kind, path: String, byteOffset: Int, line: Int) {
    (self.kind, self.path, self.byteOffset, self.line) = (kind, path, byteOffset, line)
  }
}
