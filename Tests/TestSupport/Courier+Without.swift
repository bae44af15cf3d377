package import Domain

extension Courier {
  /// Of a station from which nothing is carried by hand.
  package static let without = Courier(
    stationKey: { () throws(CourierFault) in throw .stationKey(note: "none") },
    encrypt: { _, _ throws(CourierFault) in throw .portalKey },
    address: { _ throws(CourierFault) in throw .receipts(.unreadable) },
    open: { _, _ throws(CourierFault) in throw .receipts(.unreadable) })
}
