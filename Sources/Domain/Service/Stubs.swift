package enum JSONValue: Codable, Hashable, Sendable { case null }
package struct FieldIssue: Codable, Hashable, Sendable {
  package var field: String
  package var reason: Reason
  package var parameters: [String: String]
  package enum Reason: String, Codable, CaseIterable, Sendable { case missing, unknownKey }
}
package struct EntryWarning: Codable, Hashable, Sendable {
  package var field: String
  package var code: Code
  package enum Code: String, Codable, CaseIterable, Sendable { case vinLetters, vinCheckDigit }
}
package struct Adaptation: Codable, Hashable, Sendable {
  package var code: Code
  package var field: String
  package enum Code: String, Codable, CaseIterable, Sendable { case nameShortened }
}
package enum StockState: String, Codable, CaseIterable, Sendable {
  case available, reserved, issued, reinstated, spoiled, lost, stolen, returned
}
package enum MatchOutcome {
  case select(PortalVehicleID, MatchEvidence), hold(StateReason.Code, MatchEvidence), create(MatchEvidence)
}
package enum VehicleMatching {
  package static func decide(inspected: Vehicle, ownerName: String?, candidates: VehicleCandidates) -> MatchOutcome {
    .create(MatchEvidence(comparisons: [], truncated: false))
  }
  package static func mayBeTheSame(_ a: Vehicle, _ b: Vehicle) -> Bool { a.vin == b.vin }
}
