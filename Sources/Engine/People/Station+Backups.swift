package import Domain
package import StationAPI
internal import Store

/// Copying the station's file when a person asks for it.
extension Station {
  package func backUp() async throws(StationRefusal) -> BackupAnswer {
    try await answer { try store.expectWritable() }
    do throws(StoreFault) {
      return try await sync.backUpNext()
    } catch {
      // Where the file itself is damaged, the next check ends the agent.
      throw StationRefusal(.backupFailed, parameters: ["note": SyncService.note(of: error)])
    }
  }
}
