/// CVM or AVP, as written in messages and paths (SyncProtocol §4).
package enum CertificateKind: String, Codable, CaseIterable, Sendable {
  case mechanical, photometric
}
