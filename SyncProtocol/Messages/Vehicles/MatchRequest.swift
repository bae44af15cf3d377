/// `POST /sync/v1/vehicles:match` (SyncProtocol §6.1).
package struct MatchRequest: Codable, Hashable, Sendable {
  /// At most `PortalLimits.match`.
  package var queries: [MatchQuery]
  /// True asks for a `CompactMatchResponse` (SyncProtocol §1.10).
  package var compact: Bool?

  package init(queries: [MatchQuery], compact: Bool? = nil) {
    self.queries = queries
    self.compact = compact
  }
}

package struct MatchQuery: Codable, Hashable, Sendable {
  /// Chosen by the client; the result repeats it.
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
  /// One result for each query, in the order of the queries.
  package var results: [MatchResult]

  package init(results: [MatchResult]) { self.results = results }
}

package struct MatchResult: Codable, Hashable, Sendable {
  package var key: String
  /// Same NIV, same plate and jurisdiction, or a NIV with one character replaced or equal after O/0, I/1, Q/0, S/5, B/8,
  /// Z/2; at most 20.
  package var candidates: [PortalVehicle]
  /// True where more than 20 were found.
  package var truncated: Bool

  package init(key: String, candidates: [PortalVehicle], truncated: Bool) {
    self.key = key
    self.candidates = candidates
    self.truncated = truncated
  }
}
