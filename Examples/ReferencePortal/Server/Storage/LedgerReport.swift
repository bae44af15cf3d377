internal import FoundationEssentials
internal import GRDB
internal import PortalLedger
internal import SyncProtocol

/// The contents of the portal's file, to compare with a station's. It can be read whether the portal runs or not.
struct LedgerReport: Codable, Sendable {
  var certificates: [Line]
  /// Repairs that were noted, oldest first.
  var conformities: [Repairs]
  var vehicles: VehicleCounts
  /// Numbers committed more than once.
  var duplicateCertificates: [Duplicate]
  /// NIVs of vehicles that a station created although the portal had the same vehicle (SyncProtocol §6.2).
  var duplicateVehicles: [String]
  /// The number of submissions for numbers that were already committed.
  var repeatedSubmissions: Int

  struct Line: Codable, Sendable, FetchableRecord {
    var kind: String
    var number: String
    var digest: String?
    var vehicle: String?
    var operation: String?
    /// Milliseconds.
    var receivedAt: Int64
    var mandate: String?
  }
  struct Repairs: Codable, Sendable, FetchableRecord {
    var kind: String
    var number: String
  }
  struct VehicleCounts: Codable, Sendable {
    var seeded: Int
    var created: Int
    var keyedIn: Int
  }
  struct Duplicate: Codable, Sendable, FetchableRecord {
    var kind: String
    var number: String
    var times: Int
  }

  init(_ database: Database) throws {
    certificates = try Line.fetchAll(
      database,
      sql: "SELECT kind, number, digest, vehicle, operation, receivedAt, mandate FROM document ORDER BY position")
    conformities = try Repairs.fetchAll(database, sql: "SELECT kind, number FROM conformity ORDER BY position")
    func vehicles(_ origin: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT count(*) FROM vehicle WHERE origin = ?", arguments: [origin]) ?? 0
    }
    self.vehicles = VehicleCounts(
      seeded: try vehicles("seeded"), created: try vehicles("created"), keyedIn: try vehicles("keyedIn"))
    duplicateCertificates = try Duplicate.fetchAll(
      database,
      sql: """
        SELECT kind, number, count(*) AS times FROM document GROUP BY kind, number HAVING count(*) > 1
        ORDER BY kind, number
        """)
    duplicateVehicles = try Self.vehiclesCreatedTwice(database)
    repeatedSubmissions = try Int.fetchOne(database, sql: "SELECT count(*) FROM repeatedSubmission") ?? 0
  }

  private static func vehiclesCreatedTwice(_ database: Database) throws -> [String] {
    let messages = try String.fetchAll(
      database,
      sql: """
        SELECT message FROM vehicle WHERE vin IN
          (SELECT vin FROM vehicle GROUP BY vin HAVING count(*) > 1 AND sum(origin = 'created') > 0)
        ORDER BY vin, position
        """)
    let created = try Set(String.fetchAll(database, sql: "SELECT id FROM vehicle WHERE origin = 'created'"))
    let vehicles = try messages.map { try CanonicalJSON.decode(PortalVehicle.self, from: Data($0.utf8)) }
    let doubled = vehicles.filter { one in
      created.contains(one.id.text) && vehicles.contains { $0.id != one.id && $0.vehicle.isSame(as: one.vehicle) }
    }
    return doubled.map(\.vehicle.vin)
  }
}
