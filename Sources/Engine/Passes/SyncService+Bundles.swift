internal import Domain
internal import Logging
package import Store

/// Bundles carried by hand, beside the passes (SyncProtocol §12).
extension SyncService {
  /// Runs `work` while no pass runs, and lets none begin meanwhile: a pass holds waiting certificates, whose state must
  /// not change under it. Nil while a pass or another such call runs.
  package func betweenPasses<Result: Sendable>(
    _ work: @Sendable () async throws(StoreFault) -> Result
  ) async throws(StoreFault) -> Result? {
    guard loop.mayCarry else { return nil }
    note(.carryingBegan)
    defer { note(.carryingEnded) }
    return try await work()
  }

  /// Tells a portal that takes bundles this station's key, until it acknowledges the key. A refused key is told again
  /// with each pass, and its standing is shown with the key.
  func tellKey(in session: Session) async throws(StoreFault) {
    let key: BundleKey
    do throws(CourierFault) { key = try courier.stationKey() } catch {
      logger.error("the station's key cannot be used", metadata: ["fault": "\(error)"])
      return
    }
    let told = try await store.recall(MemoryKey.stationKey, as: ToldKey.self)
    if let told, told.key == key, told.standing == .acknowledged { return }
    note(.requested)
    let answer = await portal.tellKey(try await store.station().id, key, session.token)
    switch answer.outcome {
    case .answered:
      try await store.remember(MemoryKey.stationKey, ToldKey(key: key, standing: .acknowledged))
    case .refused(let problem) where problem.kind == .numberTaken:
      logger.error("the portal has another key of this station; its office must trust this one")
      try await store.remember(MemoryKey.stationKey, ToldKey(key: key, standing: .refused))
    case .refused, .failed, .foreign, .malformed: break
    }
  }
}

/// The key that was told last, and the portal's answer to it.
struct ToldKey: Codable, Hashable, Sendable {
  var key: BundleKey
  var standing: StationKeyState
}
