package import Domain
internal import GRDB

/// The station of this database, and small values that the agent keeps.
extension StationStore {
  package func station() async throws(StoreFault) -> StationSummary {
    try await read(Self.station)
  }

  static func station(in db: Database) throws -> StationSummary {
    guard let row = try db.row("SELECT id, kind, name FROM station") else {
      throw StoreFault.damaged("the station's own row is missing")
    }
    return StationSummary(id: try row.id(0), kind: try row.value(1), name: try row.text(2))
  }

  /// Nil in a draft, which has no station yet.
  static func stationID(in db: Database) throws -> StationID? { try db.row("SELECT id FROM station")?.id(0) }

  /// The latest time among the newest stored events; nil before the first. Older events are not read, so that times
  /// from a clock that was far ahead are forgotten.
  package func lastEvent() async throws(StoreFault) -> Instant? { try await read(Self.lastEvent) }

  static func lastEvent(in db: Database) throws -> Instant? {
    try db.row(
      """
      SELECT max(at) FROM (
        SELECT at FROM (SELECT sealed_at AS at FROM operation ORDER BY sequence DESC LIMIT 50)
        UNION ALL
        SELECT at FROM (SELECT coalesce(ended_at, started_at) AS at FROM exchange ORDER BY id DESC LIMIT 50))
      """)?.optionalInstant(0)
  }

  /// Stores one small value under a key, and replaces the earlier one.
  package func remember(_ key: String, _ value: some Encodable) async throws(StoreFault) {
    let text = try encoded(value)
    try await write(isCounted: false, whileRetired: .made) { db in try AgentState.set(key, text, in: db) }
  }

  /// The value stored under a key; nil when there is none, or when this version cannot decode it.
  package func recall<Value: Decodable & Sendable>(
    _ key: String, as type: Value.Type
  ) async throws(StoreFault) -> Value? {
    try await read { db in try AgentState.text(of: key, in: db).flatMap { try? JSONText.value(type, in: $0) } }
  }

  func encoded(_ value: some Encodable) throws(StoreFault) -> String {
    do { return try JSONText.text(of: value) } catch { throw StoreFault(from: error) }
  }
}

/// The table `agent_state`.
enum AgentState {
  static func set(_ key: String, _ text: String, in db: Database) throws {
    try db.run(
      "INSERT INTO agent_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [key, text])
  }

  static func text(of key: String, in db: Database) throws -> String? {
    try db.row("SELECT value FROM agent_state WHERE key = ?", [key])?.text(0)
  }

  static func clear(_ key: String, in db: Database) throws {
    try db.run("DELETE FROM agent_state WHERE key = ?", [key])
  }
}
