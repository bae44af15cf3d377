package import Domain

/// Exports a page of certificates with everything that was recorded, oldest first.
package struct ExportCall: StationCall {
  package static let route = CallRoute.post("export", "Exports a page of certificates, oldest first.")

  @Default package var filter: CertificateFilter
  /// Whether to include the owner's name, address and identifiers, the remarks, and the whole NI.
  @Default package var withPersonal: Bool
  /// Only those after this sequence number: `ExportPage.next` of the page before.
  @Default package var after: Int64
  /// The last sequence number of all pages: `ExportPage.through` of the first; nil asks for all there are now.
  package var through: Int64?

  package init(filter: CertificateFilter, withPersonal: Bool, after: Int64 = 0, through: Int64? = nil) {
    self.filter = filter
    self.withPersonal = withPersonal
    self.after = after
    self.through = through
  }

  /// The most certificates of one page.
  package static let pageSize = 200

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ExportPage {
    try await station.export(self)
  }
}

package struct ExportPage: Codable, Sendable {
  package var certificates: [ExportedCertificate]
  /// Nil on the last page.
  package var next: Int64?
  package var through: Int64

  package init(certificates: [ExportedCertificate], next: Int64?, through: Int64) {
    self.certificates = certificates
    self.next = next
    self.through = through
  }
}
