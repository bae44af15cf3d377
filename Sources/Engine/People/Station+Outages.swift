package import Domain
package import StationAPI
internal import Store

/// The outage log, and what people note in it.
extension Station {
  package func outages(_ call: OutagesCall) async throws(StationRefusal) -> OutageReport {
    try require(call.issues)
    return try await answer {
      let now = surroundings.now()
      let most = OutageReport.most
      let found = try await store.outages(from: call.from, before: call.before, limit: most + 1, now: now)
      let watches = try await store.outageWatches()
      return OutageReport(
        at: now, from: call.from, before: call.before, outages: found.prefix(most).reversed(),
        isCut: found.count > most, portal: watches.portal, network: watches.network,
        isWeb: sync.settings.isWeb)
    }
  }

  package func noteOutage(_ call: NoteOutageCall) async throws(StationRefusal) -> Outage {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      let clock = try await deviceClock()
      try require(Outage.issues(call.kind, from: call.from, until: call.until, latest: clock.latest))
      return try await store.note(
        .told(call.kind, from: call.from, until: call.until, by: call.by, at: surroundings.now()))
    }
  }

  package func withdrawNote(_ call: WithdrawNoteCall) async throws(StationRefusal) -> Outage {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      let note = try await store.withdrawNote(call.note, by: call.by, at: surroundings.now())
      guard let note else { throw StationRefusal(.noSuchNote, parameters: ["note": "\(call.note)"]) }
      return note
    }
  }
}
