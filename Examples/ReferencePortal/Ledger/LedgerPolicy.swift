package import SyncProtocol

/// What this portal allows and how it misbehaves; it may change while the portal runs.
package struct LedgerPolicy: Hashable, Sendable {
  package var limits = PortalLimits(
    ownerName: 40, street: 9, identificationNumber: 13, remarks: 1000, lookup: 500, match: 100, batch: 100,
    body: 1_048_576)
  package var features = PortalFeatures(
    uniqueNumbers: true, idempotency: true, lookup: true, batch: true, find: true, stations: true)
  /// Whether the portal speaks version 1.0 alone (SyncProtocol §10).
  package var isFirstVersion = false
  /// Whether the portal has `POST certificates:inventory` (SyncProtocol §4.10).
  package var hasInventory = true
  /// Whether the portal accepts bundles, which are carried by hand (SyncProtocol §12).
  package var takesBundles = true
  /// Whether an owner's name over the limit gives « Erreur 500 » instead of a refusal with its reason [FAQ R3].
  package var longNameIsError500 = true
  /// Whether a document typed at the site with a long name is saved with the name cut, before « Erreur 500 ».
  package var commitsLongNames = false
  /// Whether the numbers that the portal gives are as long as the contract allows, with small letters
  /// (SyncProtocol §1.3).
  package var givesLongNumbers = false
  /// Numbers whose documents are always refused, with the field that the refusal names.
  package var refusedNumbers: [String: String] = [:]
  /// Seconds without a request after which a session ends [FAQ C1].
  package var idleSeconds = 900
  /// Wrong passwords and codes in a row before a suspension [FAQ C3].
  package var attemptsAllowed = 5
  /// The length of a suspension, in milliseconds.
  package var suspension: Int64 = 30 * 60_000
  /// Milliseconds for which a code is valid.
  package var codeLife: Int64 = 10 * 60_000
  /// The most documents, the most vehicles and the most stations.
  package var capacity = 1_000_000

  package init() {}

  /// False if the portal could not notice that a station sends the same documents that the office submits
  /// (SyncProtocol §11.2).
  package var hasBundles: Bool { takesBundles && (features.uniqueNumbers || features.idempotency) }
}
