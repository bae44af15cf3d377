/// Names of the small things the engine remembers across restarts.
enum MemoryKey {
  static let health = "portal-health"
  static let integrity = "integrity"
  static let stationKey = "station-key"
}
