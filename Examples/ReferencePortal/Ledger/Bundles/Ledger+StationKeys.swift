package import SyncProtocol

extension Ledger {
  /// `PUT stations/{id}/key` (SyncProtocol §12.2): accepts a station's first key, and no other after it.
  package mutating func register(
    _ key: StationKey, of station: MessageID, by visitor: Visitor
  ) throws(Refusal) -> StationKey {
    guard policy.hasBundles else { throw .noBundles }
    try requireMandate(visitor)
    if let known = stationKeys[station] {
      guard known == key.key else {
        throw .numberTaken("ce poste a une autre clé; le bureau seul la remplace", field: "key")
      }
      return key
    }
    try trust(key.key, of: station)
    return key
  }

  /// Sets a station's key: its first, or another, once a person at the office has compared fingerprints.
  package mutating func trust(_ key: BundleKey, of station: MessageID) throws(Refusal) {
    let known = stationKeys[station]
    guard known != nil || stationKeys.count < policy.capacity else { throw .full }
    if known != key { record(.stationKey(station: station, key)) }
  }

  package func key(of station: MessageID) -> BundleKey? { stationKeys[station] }
}

extension Refusal {
  static var noBundles: Refusal { .notSupported("rien n’est pris de la main à la main", status: 501) }
}
