package import Domain

/// Names one certificate.
package struct CertificateCall: StationCall {
  package static let route = CallRoute.post("certificate", "Shows one certificate with everything that became of it.")

  package var kind: CertificateKind
  package var number: CertificateNumber
  /// Shows the whole NI.
  @Default package var unmasked: Bool

  package init(kind: CertificateKind, number: CertificateNumber, unmasked: Bool = false) {
    self.kind = kind
    self.number = number
    self.unmasked = unmasked
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> CertificateDetail {
    try await station.certificate(self)
  }
}
