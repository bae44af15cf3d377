/// The portal's version, limits and features (SyncProtocol §2).
package struct PortalCapabilities: Codable, Hashable, Sendable {
  package var versions: [String]
  package var portal: String
  /// The portal's clock when it answered.
  package var time: Instant
  package var form: FormLimits
  /// The most questions, vehicles and certificates in one request; at least 1.
  package var lookup: Int
  package var match: Int
  package var batch: Int
  /// The most bytes in one request's body.
  package var body: Int
  /// How many requests of a session at the same time; nil where the portal does not tell: one.
  package var requests: Int?
  /// The most requests that are made at the same time, whatever the portal allows.
  package static let mostRequests = 4
  /// How many are made at the same time, where the portal told this.
  package static func requestsAtOnce(told: Int?) -> Int { min(told ?? 1, mostRequests) }
  package var uniqueNumbers: Bool
  package var idempotency: Bool
  package var hasLookup: Bool
  package var hasBatch: Bool
  /// Nil in values that were stored before the portal told it.
  package var hasFind: Bool?
  /// Whether the portal lists a mandate's stations; nil as for `hasFind`.
  package var hasStations: Bool?

  /// Nil where the portal takes no bundles carried by hand (SyncProtocol §12.1).
  package var bundleKeys: BundleKeys?

  package init(
    versions: [String], portal: String, time: Instant, form: FormLimits, lookup: Int, match: Int, batch: Int,
    body: Int, requests: Int? = nil, uniqueNumbers: Bool, idempotency: Bool, hasLookup: Bool, hasBatch: Bool,
    hasFind: Bool?, hasStations: Bool? = nil, bundleKeys: BundleKeys? = nil
  ) {
    self.versions = versions
    self.portal = portal
    self.time = time
    self.form = form
    self.lookup = lookup
    self.match = match
    self.batch = batch
    self.body = body
    self.requests = requests
    self.uniqueNumbers = uniqueNumbers
    self.idempotency = idempotency
    self.hasLookup = hasLookup
    self.hasBatch = hasBatch
    self.hasFind = hasFind
    self.hasStations = hasStations
    self.bundleKeys = bundleKeys
  }
}

/// The most Unicode scalars (NFC) each field of the portal's form takes.
package struct FormLimits: Codable, Hashable, Sendable {
  package var ownerName: Int
  package var street: Int
  package var identificationNumber: Int
  package var remarks: Int

  package init(ownerName: Int, street: Int, identificationNumber: Int, remarks: Int) {
    self.ownerName = ownerName
    self.street = street
    self.identificationNumber = identificationNumber
    self.remarks = remarks
  }

  /// The FAQ's limits [FAQ R2, R3, R4], until a portal has told its own.
  package static let faq = FormLimits(ownerName: 40, street: 9, identificationNumber: 13, remarks: 1_000)
}
