/// The portal's properties and limits: the answer to `GET /sync/v1`, without a session (SyncProtocol §2).
package struct Capabilities: Codable, Hashable, Sendable {
  /// Versions this portal speaks, such as `["1.0"]`.
  package var protocolVersions: [String]
  /// The portal's name, for people and logs.
  package var portal: String
  /// The portal's clock, milliseconds since 1970-01-01T00:00:00Z.
  package var time: Int64
  package var limits: PortalLimits
  package var features: PortalFeatures
  /// Absent where the portal does not take bundles (SyncProtocol §12).
  package var bundles: BundleKeys?
  /// Codings that a request's body may have, such as `["zstd", "gzip"]`; absent where it may have none (SyncProtocol
  /// §1.9).
  package var encodings: [String]?

  package init(
    protocolVersions: [String], portal: String, time: Int64, limits: PortalLimits, features: PortalFeatures,
    bundles: BundleKeys? = nil, encodings: [String]? = nil
  ) {
    self.protocolVersions = protocolVersions
    self.portal = portal
    self.time = time
    self.limits = limits
    self.features = features
    self.bundles = bundles
    self.encodings = encodings
  }
}

/// The largest values that the portal accepts; texts in Unicode scalars of their NFC form (SyncProtocol §2.1).
package struct PortalLimits: Codable, Hashable, Sendable {
  /// [FAQ R3]
  package var ownerName: Int
  /// [FAQ R4]
  package var street: Int
  /// [FAQ R2]
  package var identificationNumber: Int
  package var remarks: Int
  /// Queries in one bulk look-up.
  package var lookup: Int
  /// Queries in one bulk match.
  package var match: Int
  /// Certificates in one batch.
  package var batch: Int
  /// Bytes of one request's body, packed and unpacked (SyncProtocol §1.9).
  package var body: Int
  /// Requests of one session at the same time; nil means 1.
  package var requests: Int?

  package init(
    ownerName: Int, street: Int, identificationNumber: Int, remarks: Int, lookup: Int, match: Int, batch: Int,
    body: Int, requests: Int? = nil
  ) {
    self.ownerName = ownerName
    self.street = street
    self.identificationNumber = identificationNumber
    self.remarks = remarks
    self.lookup = lookup
    self.match = match
    self.batch = batch
    self.body = body
    self.requests = requests
  }
}

/// The optional functions of the portal (SyncProtocol §2.2).
package struct PortalFeatures: Codable, Hashable, Sendable {
  /// A (kind, number) can be committed only once, by any operation.
  package var uniqueNumbers: Bool
  /// A replayed `Idempotency-Key` gets the first answer, and `GET operations/{id}` exists.
  package var idempotency: Bool
  /// `POST certificates:lookup` exists.
  package var lookup: Bool
  /// `POST certificates:batch` exists.
  package var batch: Bool
  /// `POST certificates:find` exists; nil means no.
  package var find: Bool?
  /// `GET stations` exists; nil means no.
  package var stations: Bool?
  /// Answers may leave out what was asked (SyncProtocol §1.10); nil means no.
  package var compact: Bool?
  /// A look-up may ask for vehicles too (SyncProtocol §4.5); nil means no.
  package var lookupVehicles: Bool?

  package init(
    uniqueNumbers: Bool, idempotency: Bool, lookup: Bool, batch: Bool, find: Bool? = nil, stations: Bool? = nil,
    compact: Bool? = nil, lookupVehicles: Bool? = nil
  ) {
    self.uniqueNumbers = uniqueNumbers
    self.idempotency = idempotency
    self.lookup = lookup
    self.batch = batch
    self.find = find
    self.stations = stations
    self.compact = compact
    self.lookupVehicles = lookupVehicles
  }
}
