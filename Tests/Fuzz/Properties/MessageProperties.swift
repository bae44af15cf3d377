import FoundationEssentials
import SyncProtocol

/// Every message of the contract: what one decodes, it writes and decodes again as the same, and the second writing is the
/// first, byte for byte.
enum MessageProperties {
  static func accepts(_ bytes: Data) throws(Violation) -> Bool {
    var accepted = false
    for isStable in messages where try isStable(bytes) { accepted = true }
    return accepted
  }

  private static let messages: [@Sendable (Data) throws(Violation) -> Bool] = [
    stable(Capabilities.self), stable(BacklogReport.self), stable(OperationOutcome.self), stable(SignInRequest.self),
    stable(SignInChallenge.self), stable(SignInStanding.self), stable(CodeRequest.self), stable(SessionGrant.self),
    stable(CertificateForm.self), stable(ConformityForm.self), stable(SubmissionReceipt.self),
    stable(PortalDocument.self), stable(LookupRequest.self), stable(LookupResponse.self), stable(BatchRequest.self),
    stable(BatchResponse.self), stable(CompactBatchResponse.self), stable(CompactMatchResponse.self),
    stable(MatchRequest.self), stable(MatchResponse.self), stable(VehicleCreation.self),
    stable(PortalVehicle.self), stable(Problem.self),
  ]

  private static func stable<Message: Codable & Sendable>(
    _ type: Message.Type
  ) -> @Sendable (Data) throws(Violation) -> Bool {
    { (bytes: Data) throws(Violation) in
      guard let message = try? CanonicalJSON.decode(type, from: bytes) else { return false }
      let written = try demand("\(type) cannot be written") { try CanonicalJSON.encode(message) }
      let again = try demand("\(type) cannot read what it wrote") { try CanonicalJSON.decode(type, from: written) }
      let twice = try demand("\(type) cannot be written twice") { try CanonicalJSON.encode(again) }
      try claim(written == twice, "\(type) writes itself in two ways")
      try claim(!written.contains(UInt8(ascii: "\n")), "\(type) has a line feed between its tokens")
      return true
    }
  }
}
