package import Domain
package import FoundationEssentials

/// The courier of a station without bundles: every call throws.
package struct NoCourier: Courier {
  package init() {}

  package func stationKey() throws(CourierFault) -> BundleKey { throw .stationKey(note: "none") }
  package func encrypt(_ bundle: CarriedBundle, _ key: BundleKey) throws(CourierFault) -> Data { throw .portalKey }
  package func address(_ file: Data) throws(CourierFault) -> ReceiptsAddress { throw .receipts(.unreadable) }
  package func open(_ file: Data, _ key: BundleKey) throws(CourierFault) -> CarriedAnswer {
    throw .receipts(.unreadable)
  }
}
