/// `POST /sync/v1/certificates:lookup` (SyncProtocol §4.5): does the portal have these numbers, with this content?
package struct LookupRequest: Codable, Hashable, Sendable {
  /// At most `PortalLimits.lookup`.
  package var queries: [LookupQuery]

  package init(queries: [LookupQuery]) { self.queries = queries }
}

package struct LookupQuery: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: String
  package var digest: PayloadDigest
  /// Asks also which vehicles these could be, should the document be absent.
  package var vehicle: LookupVehicle?

  package init(kind: CertificateKind, number: String, digest: PayloadDigest, vehicle: LookupVehicle? = nil) {
    self.kind = kind
    self.number = number
    self.digest = digest
    self.vehicle = vehicle
  }
}

/// A vehicle to match, as in a `MatchQuery`.
package struct LookupVehicle: Codable, Hashable, Sendable {
  package var vin: String
  package var plate: String?
  package var jurisdiction: String?

  package init(vin: String, plate: String?, jurisdiction: String?) {
    self.vin = vin
    self.plate = plate
    self.jurisdiction = jurisdiction
  }
}

extension MatchQuery {
  /// The same question by itself.
  package init(_ vehicle: LookupVehicle) {
    self.init(key: "1", vin: vehicle.vin, plate: vehicle.plate, jurisdiction: vehicle.jurisdiction)
  }
}

package struct LookupResponse: Codable, Hashable, Sendable {
  /// One result for each query, in the order of the queries.
  package var results: [LookupResult]

  package init(results: [LookupResult]) { self.results = results }
}

package struct LookupResult: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: String
  package var state: State
  /// Present exactly when `state` is `same`.
  package var receipt: SubmissionReceipt?
  /// Present exactly when `state` is `absent` and the query has a vehicle, for which it is completed (SyncProtocol
  /// §1.10).
  package var vehicles: CompactMatchResult?

  package enum State: String, Codable, Sendable {
    /// A committed document has this number and this digest.
    case same
    /// A document with this number has other content.
    case differs
    /// No document has the number, and no request for it is being processed.
    case absent
    /// A request for the number is being processed.
    case inProgress
  }

  package init(
    kind: CertificateKind, number: String, state: State, receipt: SubmissionReceipt?,
    vehicles: CompactMatchResult? = nil
  ) {
    self.vehicles = vehicles
    self.kind = kind
    self.number = number
    self.state = state
    self.receipt = receipt
  }
}
