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
  /// Documents that were typed at the portal, without a receipt.
  var typed: Int
  /// Numbers committed more than once, and older documents that were typed again and got another number.
  var duplicateCertificates: [Duplicate]
  /// NIVs of vehicles that a mandatary created although the portal had the same vehicle (SyncProtocol §6.2).
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
    typed = try Int.fetchOne(database, sql: "SELECT count(*) FROM document WHERE receipt IS NULL") ?? 0
    if typed > 0 { duplicateCertificates += try Self.olderTypedTwice(database) }
    duplicateVehicles = try Self.vehiclesCreatedTwice(database)
    repeatedSubmissions = try Int.fetchOne(database, sql: "SELECT count(*) FROM repeatedSubmission") ?? 0
  }

  /// Documents that the portal numbered itself are the same paper where kind, NIV, time and remarks are: an older
  /// document's number is in its remarks [FAQ A3].
  private static func olderTypedTwice(_ database: Database) throws -> [Duplicate] {
    struct Paper: Hashable {
      let kind: CertificateKind
      let vin: String
      let performedAt: Int64
      let remarks: String?
    }
    struct Stored: Decodable, FetchableRecord {
      let number: String
      let content: Data
      let isTyped: Bool
    }
    let sql = "SELECT number, content, receipt IS NULL AS isTyped FROM document ORDER BY position"
    var papers: [Paper: [Stored]] = [:]
    let rows = try Stored.fetchCursor(database, sql: sql)
    while let stored = try rows.next() {
      let form = try CanonicalJSON.decode(CertificateForm.self, from: stored.content)
      guard form.number == nil else { continue }
      let paper = Paper(
        kind: form.kind, vin: form.vehicle.vin, performedAt: form.performedAt, remarks: form.remarks)
      papers[paper, default: []].append(stored)
    }
    return papers.filter { $0.value.count > 1 && $0.value.contains(where: \.isTyped) }
      .map { Duplicate(kind: $0.key.kind.rawValue, number: $0.value[0].number, times: $0.value.count) }
      .sorted { $0.number < $1.number }
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
