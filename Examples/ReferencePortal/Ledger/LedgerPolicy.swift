package import SyncProtocol

/// What this portal allows and how it misbehaves; may change while it runs.
package struct LedgerPolicy: Hashable, Sendable {
  package var limits = PortalLimits(
    ownerName: 40, street: 9, identificationNumber: 13, remarks: 1000, lookup: 500, match: 100, batch: 100,
    body: 1_048_576)
  package var features = PortalFeatures(uniqueNumbers: true, idempotency: true, lookup: true, batch: true, find: true)
  /// Whether `POST certificates:inventory` is there (SyncProtocol §4.10).
  package var hasInventory = true
  /// Whether what is carried by hand is taken (SyncProtocol §12).
  package var takesBundles = true
  /// An owner's name over the limit is « Erreur 500 » instead of a refusal that says why [FAQ R3].
  package var longNameIsError500 = true
  /// The numbers it gives are as long as the contract allows, with small letters (SyncProtocol §1.3).
  package var givesLongNumbers = false
  /// Documents refused whatever they say, by number: the field that is blamed.
  package var refusedNumbers: [String: String] = [:]
  /// A session ends after this long without a request [FAQ C1]: seconds.
  package var idleSeconds = 900
  /// [FAQ C3]
  package var attemptsAllowed = 5
  /// Milliseconds.
  package var suspension: Int64 = 30 * 60_000
  /// How long a code is good for, milliseconds.
  package var codeLife: Int64 = 10 * 60_000
  /// Largest number of documents, of vehicles and of stations, each.
  package var capacity = 1_000_000

  package init() {}

  /// Not where a station could be sending what the office hands in, and nobody would notice (SyncProtocol §11.2).
  package var hasBundles: Bool { takesBundles && (features.uniqueNumbers || features.idempotency) }
}
