/// As written in messages and paths (SyncProtocol §4).
package enum CertificateKind: String, Codable, CaseIterable, Sendable {
  /// CVM, certificat de vérification mécanique.
  case mechanical
  /// AVP, window tint.
  case photometric
}
