/// The stations of a person's mandates, as the portal heard of them last (SyncProtocol §7.1).
package struct PortalStations: Hashable, Sendable {
  package var stations: [PortalStation]

  package init(_ stations: [PortalStation]) { self.stations = stations }
}

package struct PortalStation: Hashable, Sendable {
  package var id: StationID
  /// By the portal's clock.
  package var reportedAt: Instant
  package var counts: [OutboxState: Int]
  /// When the oldest operation that waits was recorded.
  package var oldest: Instant?

  package init(id: StationID, reportedAt: Instant, counts: [OutboxState: Int], oldest: Instant?) {
    self.id = id
    self.reportedAt = reportedAt
    self.counts = counts
    self.oldest = oldest
  }
}
