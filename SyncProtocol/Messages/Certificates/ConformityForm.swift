/// `POST /sync/v1/certificates/{kind}/{number}/conformity` (SyncProtocol §4.8): defects of a document were repaired.
package struct ConformityForm: Codable, Hashable, Sendable {
  /// Milliseconds; `utcOffset` is the station's offset from UTC in minutes.
  package var performedAt: Int64
  package var utcOffset: Int
  package var station: StationForm
  /// Access code of the person who verified the repairs.
  package var mechanic: String
  package var repairs: [Repair]
  package var remarks: String?

  package struct Repair: Codable, Hashable, Sendable {
    package var component: String
    package var code: String
    /// Milliseconds.
    package var repairedAt: Int64

    package init(component: String, code: String, repairedAt: Int64) {
      self.component = component
      self.code = code
      self.repairedAt = repairedAt
    }
  }

  package init(
    performedAt: Int64, utcOffset: Int, station: StationForm, mechanic: String, repairs: [Repair], remarks: String?
  ) {
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.station = station
    self.mechanic = mechanic
    self.repairs = repairs
    self.remarks = remarks
  }
}
