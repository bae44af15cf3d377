/// `POST /sync/v1/vehicles:match` (SyncProtocol §6.1).
package struct MatchRequest: Codable, Hashable, Sendable {
  /// At most `PortalLimits.match`.
  package var queries: [MatchQuery]

  package init(queries: [MatchQuery]) { self.queries = queries }
}

package struct MatchQuery: Codable, Hashable, Sendable {
  /// Echoed in the result; the client's.
  package var key: String
  package var vin: String
  package var plate: String?
  package var jurisdiction: String?

  package init(key: String, vin: String, plate: String?, jurisdiction: String?) {
    self.key = key
    self.vin = vin
    self.plate = plate
    self.jurisdiction = jurisdiction
  }
}

package struct MatchResponse: Codable, Hashable, Sendable {
  /// One for each query, in its order.
  package var results: [MatchResult]

  package init(results: [MatchResult]) { self.results = results }
}

package struct MatchResult: Codable, Hashable, Sendable {
  package var key: String
  /// Same NIV, same plate and jurisdiction, or a NIV with one character replaced or equal after O/0, I/1, Q/0, S/5, B/8,
  /// Z/2; at most 20.
  package var candidates: [PortalVehicle]
  /// More than 20 were found.
  package var truncated: Bool

  package init(key: String, candidates: [PortalVehicle], truncated: Bool) {
    self.key = key
    self.candidates = candidates
    self.truncated = truncated
  }
}
