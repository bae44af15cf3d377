internal import GRDB
internal import PortalLedger
internal import SyncProtocol

extension PortalFile {
  /// Inserts the seed's vehicles if the file has none.
  func seedIfNew(accounts: [Account], _ seed: () -> (vehicles: [PortalVehicle], now: Int64)) throws {
    let isNew = try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM vehicle") == 0 }
    guard isNew else { return }
    let (vehicles, now) = seed()
    var ledger = Ledger(accounts: accounts)
    try ledger.register(vehicles, origin: .seeded, now: now)
    try write(ledger.takeChanges())
  }
}
