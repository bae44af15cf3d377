internal import SyncProtocol

/// `GET /admin/state`.
struct PortalState: Codable, Sendable {
  var certificates: Int
  var vehicles: Int
  /// The access codes that are signed in.
  var sessions: [String]
  var repeatedSubmissions: Int
  /// The number of requests by method and path.
  var requests: [String: Int]
  var accounts: [AccountLine]
  /// The portal's clock, in milliseconds.
  var time: Int64

  struct AccountLine: Codable, Sendable {
    var accessCode: String
    /// The number of passwords and codes received, right or wrong.
    var attempts: Int
    /// The number of wrong ones in a row.
    var failures: Int
    var suspensions: Int
    var suspendedUntil: Int64?
  }
}

struct FaultList: Codable, Sendable {
  var faults: [FaultSetting]
}

struct RequestList: Codable, Sendable {
  var requests: [LoggedRequest]
}

/// `POST /admin/clock`.
struct ClockShift: Codable, Sendable {
  var advanceMs: Int64
}

/// `POST /admin/vehicles`.
struct VehicleList: Codable, Sendable {
  var vehicles: [PortalVehicle]
}

/// `POST /admin/documents`.
struct DocumentList: Codable, Sendable {
  var documents: [CertificateForm]
}

/// `POST /admin/station-keys`: a person at the office trusts this key (SyncProtocol §12.2).
struct TrustedKey: Codable, Sendable {
  var station: MessageID
  var key: BundleKey
}

/// Why an admin request failed.
struct AdminError: Codable, Sendable, Error {
  var error: String
}
