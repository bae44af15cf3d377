internal import Domain
internal import Logging
package import Store

extension SyncService {
  /// Notes in the outage log whether this device has a network address.
  package func noteNetwork(isUp: Bool) async throws(StoreFault) {
    let sighting = Sighting(.network, at: surroundings.now(), kind: isUp ? nil : .noNetwork)
    do throws(StoreFault) {
      try await store.note(sighting, try await currentHealth)
    } catch .diskFull {
      // Records alone may use the last room.
      logger.notice("no room for the outage log")
    }
  }
}
