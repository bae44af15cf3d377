package import Domain

/// Looks for certificates, newest first.
package struct SearchCall: StationCall {
  package static let route = CallRoute.post("search", "Looks for certificates, newest first.")

  @Default package var filter: CertificateFilter
  @Default package var limit: PageSize
  /// Only those recorded before this sequence number: `SearchAnswer.next` of the answer before.
  package var before: Int64?
  /// Whether summaries have `inspected`: the vehicle, the mechanic and the result.
  @Default package var withVehicles: Bool

  package init(
    filter: CertificateFilter, limit: PageSize = .usual, before: Int64? = nil, withVehicles: Bool = false
  ) {
    self.filter = filter
    self.limit = limit
    self.before = before
    self.withVehicles = withVehicles
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> SearchAnswer {
    try await station.search(self)
  }
}

package struct SearchAnswer: Codable, Sendable {
  package var certificates: [FoundCertificate]
  /// Where the next call goes on; nil once everything was searched.
  package var next: Int64?

  package init(certificates: [FoundCertificate], next: Int64?) {
    self.certificates = certificates
    self.next = next
  }
}
