/// A folder that carries stations' reports to their office, and this station's own report into it.
package protocol ReportFolder: Sendable {
  /// As configured.
  var path: String { get }
  /// How this station's own report was written.
  var delivery: ReportDelivery { get }
  /// What the folder holds. Never waits long for a disk that does not answer.
  func read(at now: Instant) async -> FleetReport
}
