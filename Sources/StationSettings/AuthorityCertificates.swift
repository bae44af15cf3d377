package import FoundationEssentials

/// A file of authorities' certificates in PEM (RFC 7468), checked as OpenSSL reads it: one unreadable certificate makes
/// OpenSSL refuse the whole file, at the first connection.
///
/// Signatures and validity are not checked: a device whose clock is wrong must start.
package enum AuthorityCertificates {
  /// The most bytes of a file; the system's own file has about a quarter of a million.
  package static let sizeLimit = 8 << 20

  private static let begin = Array("-----BEGIN ".utf8)
  private static let end = Array("-----END ".utf8)
  private static let dashes = Array("-----".utf8)

  /// Checks that there is a certificate, that each is complete, and that there is no private key.
  package static func check(_ bytes: Data) throws(ConfigurationRefusal) {
    guard bytes.count <= sizeLimit else { throw refusal(.authoritiesTooLarge) }
    guard bytes.contains(where: { !isBlank($0) }) else { throw refusal(.authoritiesEmpty) }
    var count = 0
    var block: (label: [UInt8], text: [UInt8])?
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = trimmed(line)
      if let open = block {
        if let label = label(of: line, after: end) {
          guard label == open.label, isWhole(open.text, label) else { throw damaged(count) }
          block = nil
        } else {
          // OpenSSL takes lines above an empty line for a header (RFC 1421 §4.4).
          guard open.text.isEmpty || !line.isEmpty || !isCertificate(open.label) else { throw damaged(count) }
          block?.text += line
        }
      } else if let label = label(of: line, after: begin) {
        if label.hasSuffix("PRIVATE KEY") { throw refusal(.authoritiesPrivateKey) }
        if isCertificate(label) { count += 1 }
        block = (label, [])
      }
    }
    guard block == nil else { throw count == 0 ? refusal(.authoritiesNotPEM) : damaged(count) }
    guard count > 0 else { throw refusal(.authoritiesNotPEM) }
  }

  /// The label of a line `-----BEGIN LABEL-----`, or of one with another `start`; nil for other lines.
  private static func label(of line: Data, after start: [UInt8]) -> [UInt8]? {
    guard line.starts(with: start), line.count > start.count + dashes.count, line.suffix(dashes.count) == Data(dashes)
    else { return nil }
    return Array(line.dropFirst(start.count).dropLast(dashes.count))
  }

  private static func isCertificate(_ label: [UInt8]) -> Bool {
    ["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"].contains(String(decoding: label, as: UTF8.self))
  }

  private static func isWhole(_ text: [UInt8], _ label: [UInt8]) -> Bool {
    guard isCertificate(label) else { return true }
    guard let bytes = Data(base64Encoded: Data(text)) else { return false }
    return CertificateStructure.isWhole(Array(bytes), allowsTrust: label.hasPrefix("TRUSTED "))
  }

  private static func trimmed(_ line: Data) -> Data {
    var line = line
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func damaged(_ position: Int) -> ConfigurationRefusal {
    refusal(.authoritiesDamaged, note: "\(position)")
  }

  private static func refusal(_ fault: ConfigurationFault, note: String = "") -> ConfigurationRefusal {
    ConfigurationRefusal("certificateAuthorities", fault, note: note)
  }
}

extension [UInt8] {
  fileprivate func hasPrefix(_ text: String) -> Bool { starts(with: Array(text.utf8)) }
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
