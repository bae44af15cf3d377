import FoundationEssentials
import Testing
import SyncProtocol

/// One golden file and the type it is a message of.
struct Fixture: Sendable, CustomTestStringConvertible {
  var name: String
  var message: String
  /// Decodes by the type and encodes again.
  var roundTrip: @Sendable (Data) throws -> Data

  var testDescription: String { name }

  /// Every fixture, by type; a file's name is the message's, a dash, and its variant.
  static let all: [Fixture] =
    exchange + signIn + certificates + lookups + vehicles + bundles + problems

  private static let exchange =
    rows(Capabilities.self, "capabilities", ["full", "1-1", "legacy", "bundles"])
    + rows(BacklogReport.self, "backlog-report", ["waiting", "drained"])
    + rows(StationList.self, "station-list", ["two", "none"])
    + rows(OperationOutcome.self, "operation-outcome", ["committed", "in-progress"])

  private static let signIn =
    rows(SignInRequest.self, "sign-in-request", ["four-letters", "three-letters"])
    + rows(SignInChallenge.self, "sign-in-challenge", ["sent"])
    + rows(SignInStanding.self, "sign-in-standing", ["attempts-left", "suspended", "code-sent", "no-code"])
    + rows(CodeRequest.self, "code-request", ["six-digits"])
    + rows(SessionGrant.self, "session-grant", ["mechanic", "no-mandate", "two-mandates"])

  private static let certificates =
    rows(
      CertificateForm.self, "certificate-form",
      [
        "compliant", "non-compliant", "owner-of-40", "identification-number-zeros", "no-plate-no-net-mass",
        "rating-light", "rating-heavy", "older-document", "photometric", "photometric-tool", "odometer-absent",
        "odometer-decimal", "short-vin", "by-portal",
      ])
    + rows(ConformityForm.self, "conformity-form", ["one-repair", "two-repairs"])
    + rows(SubmissionReceipt.self, "submission-receipt", ["certificate", "older-document", "conformity", "by-portal"])
    + rows(PortalDocument.self, "portal-document", ["received", "keyed-at-portal", "repaired", "others"])

  private static let lookups =
    rows(LookupRequest.self, "lookup-request", ["four", "empty", "vehicles"])
    + rows(LookupResponse.self, "lookup-response", ["four-states", "vehicles"])
    + rows(FindRequest.self, "find-request", ["older-document"])
    + rows(FindResponse.self, "find-response", ["one", "none", "truncated"])
    + rows(InventoryRequest.self, "inventory-request", ["lot"])
    + rows(InventoryResponse.self, "inventory-response", ["three", "none"])
    + rows(BatchRequest.self, "batch-request", ["two", "compact"])
    + rows(BatchResponse.self, "batch-response", ["receipt-and-problem"])
    + rows(CompactBatchResponse.self, "compact-batch-response", ["receipt-and-problem"])

  private static let vehicles =
    rows(MatchRequest.self, "match-request", ["three", "compact"])
    + rows(CompactMatchResponse.self, "compact-match-response", ["three"])
    + rows(MatchResponse.self, "match-response", ["none", "one", "near-miss", "truncated"])
    + rows(VehicleCreation.self, "vehicle-creation", ["distinct", "out-of-province", "short-vin"])
    + rows(PortalVehicle.self, "portal-vehicle", ["other-owner", "bare"])

  private static let bundles =
    rows(StationKey.self, "station-key", ["one"])
    + rows(BundleFile.self, "bundle-file", ["two"])
    + rows(BundleContent.self, "bundle-content", ["two"])
    + rows(BundleReceipts.self, "bundle-receipts", ["two"])
    + rows(BundleAnswer.self, "bundle-answer", ["receipt-and-problem"])

  private static let problems = rows(
    Problem.self, "problem",
    [
      "malformed-request", "malformed-request-media-type", "wrong-password", "wrong-code", "session-ended",
      "no-mandate",
      "no-mandate-of-header", "not-found", "not-supported", "already-signed-in", "in-progress", "vehicle-exists",
      "vehicle-unclear", "station-behind", "challenge-superseded", "number-taken", "number-taken-new-vehicle",
      "too-large", "too-large-body", "unsupported-encoding", "invalid-form", "invalid-form-in-list", "digest-mismatch",
      "unknown-vehicle",
      "account-suspended",
      "too-many-requests", "internal-error", "internal-error-after-commit", "unavailable",
    ])

  private static func rows<Message: Codable & Sendable>(
    _ type: Message.Type, _ stem: String, _ variants: [String]
  ) -> [Fixture] {
    variants.map { variant in
      Fixture(name: "\(stem)-\(variant)", message: "\(type)") { bytes in
        try CanonicalJSON.encode(try CanonicalJSON.decode(type, from: bytes))
      }
    }
  }
}
