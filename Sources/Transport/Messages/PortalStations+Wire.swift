internal import Domain
internal import SyncProtocol

extension PortalStations {
  /// States of a later version are left out. Fails where the list is longer than a portal may send, where a number is
  /// negative or a time impossible.
  init(_ list: StationList) throws(ContractBreach) {
    try require(list.stations.count <= StationList.mostStations, "more than \(StationList.mostStations) stations")
    var stations: [PortalStation] = []
    for told in list.stations {
      var counts: [OutboxState: Int] = [:]
      for (name, count) in told.backlog.counts {
        try require((0...9_007_199_254_740_991).contains(count), "a count is \(count)")
        if let state = OutboxState(rawValue: name) { counts[state] = count }
      }
      let oldest = try told.backlog.oldest.map { moment throws(ContractBreach) in
        try required(Instant(told: moment), "oldest")
      }
      stations.append(
        PortalStation(
          id: StationID(told.station), reportedAt: try required(Instant(told: told.reportedAt), "reportedAt"),
          counts: counts, oldest: oldest))
    }
    self.init(stations)
  }
}
