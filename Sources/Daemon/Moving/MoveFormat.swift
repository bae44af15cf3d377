internal import Crypto
internal import Domain
internal import FoundationEssentials

/// The form of a move's file: `magic`, 32 random bytes (the salt), then the content in chunks of `chunk` bytes, the last
/// one shorter or full. Each chunk is encrypted with AES-256-GCM under a key derived from the code and the salt (HKDF,
/// RFC 5869), and its tag follows it. A chunk's nonce is its number and whether it is the last: chunks cannot be changed,
/// left out, exchanged or cut off. `magic` and salt are authenticated with each.
///
/// The content is parts, one after the other: a byte that says which (`Part`), 8 bytes of length (big-endian), the bytes.
/// Nothing in it is a path: each part has one place in a station's folder.
enum MoveFormat {
  static let magic = Array("cvm-sync move 1\n".utf8)
  static let saltSize = 32
  static let headSize = magic.count + saltSize
  static let chunk = 1 << 20
  static let tagSize = 16
  /// Of each part but the database.
  static let partLimit = 4 << 20

  enum Part: UInt8 {
    /// `MoveNote`, always the first.
    case note = 1
    /// Always the second.
    case database
    case configuration, key, pageKey, authorities, portalForm
  }

  static func key(_ code: MoveCode, head: [UInt8]) -> SymmetricKey {
    code.secret.withBytes { bytes in
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: SymmetricKey(data: bytes), salt: head.suffix(saltSize), info: Array("cvm-sync move".utf8),
        outputByteCount: 32)
    }
  }

  static func nonce(_ number: UInt64, isLast: Bool) throws -> AES.GCM.Nonce {
    let counter = withUnsafeBytes(of: number.bigEndian) { Array($0) }
    return try AES.GCM.Nonce(data: [0, 0, 0, isLast ? 1 : 0] + counter)
  }
}

/// The first part of a move's file, as JSON.
struct MoveNote: Codable, Sendable {
  var move: RelocationID
  /// The version of the program that wrote it.
  var version: String
}
