/// Checks that bytes have the structure of a certificate in DER (RFC 5280 §4.1), each part as long as it says.
enum CertificateStructure {
  private enum Tag {
    static let integer: UInt8 = 0x02
    static let bits: UInt8 = 0x03
    static let sequence: UInt8 = 0x30
    static let version: UInt8 = 0xA0
    static let times: Set<UInt8> = [0x17, 0x18]
  }

  /// - Parameter allowsTrust: trust settings may follow, as in a `TRUSTED CERTIFICATE`.
  static func isWhole(_ bytes: [UInt8], allowsTrust: Bool) -> Bool {
    var rest = bytes[...]
    guard var certificate = take(Tag.sequence, from: &rest) else { return false }
    if allowsTrust, !rest.isEmpty { guard take(Tag.sequence, from: &rest) != nil else { return false } }
    guard rest.isEmpty, let signed = take(Tag.sequence, from: &certificate),
      take(Tag.sequence, from: &certificate) != nil, take(Tag.bits, from: &certificate) != nil
    else { return false }
    return certificate.isEmpty && isSigned(signed)
  }

  /// Checks `TBSCertificate`, up to the key.
  private static func isSigned(_ content: ArraySlice<UInt8>) -> Bool {
    var rest = content
    if rest.first == Tag.version { guard take(Tag.version, from: &rest) != nil else { return false } }
    // Serial number, signature, issuer, validity, subject, key.
    guard take(Tag.integer, from: &rest) != nil, take(Tag.sequence, from: &rest) != nil,
      take(Tag.sequence, from: &rest) != nil, var validity = take(Tag.sequence, from: &rest),
      take(Tag.sequence, from: &rest) != nil, take(Tag.sequence, from: &rest) != nil
    else { return false }
    for _ in 0..<2 {
      guard let tag = validity.first, Tag.times.contains(tag), take(tag, from: &validity) != nil else { return false }
    }
    return validity.isEmpty
  }

  /// The content of the first element, if it has this tag and all the bytes that it announces; otherwise nil.
  private static func take(_ tag: UInt8, from bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.popFirst() == tag, let first = bytes.popFirst() else { return nil }
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count), bytes.count >= count else { return nil }
      length = bytes.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      bytes = bytes.dropFirst(count)
    }
    guard bytes.count >= length else { return nil }
    defer { bytes = bytes.dropFirst(length) }
    return bytes.prefix(length)
  }
}
