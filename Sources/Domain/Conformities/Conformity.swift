/// Repairs of a document's defects, as entered; frozen once sealed. The document may be another mandatary's.
package struct Conformity: Codable, Hashable, Sendable {
  package var id: InspectionID
  package var kind: CertificateKind
  /// The document's.
  package var number: CertificateNumber
  /// When the repairs were verified.
  package var performedAt: Instant
  /// Minutes east of UTC at the place and time of the verification.
  package var utcOffset: Int
  package var recordedAt: Instant
  package var station: StationIdentity
  /// Who verified the repairs.
  package var mechanic: AccessCode
  package var keyedBy: AccessCode
  /// The known facts of the vehicle; always the NIV.
  package var vehicle: Vehicle
  package var repairs: [Repair]
  package var remarks: String?
  /// The end of the time for repairs, if it was known at recording.
  package var deadline: Instant?

  package struct Repair: Codable, Hashable, Sendable {
    /// One to six digits.
    package var component: String
    /// One to three capital letters.
    package var code: String
    package var repairedAt: Instant

    package init(component: String, code: String, repairedAt: Instant) {
      self.component = component
      self.code = code
      self.repairedAt = repairedAt
    }
  }

  package init(
    id: InspectionID, kind: CertificateKind, number: CertificateNumber, performedAt: Instant, utcOffset: Int,
    recordedAt: Instant, station: StationIdentity, mechanic: AccessCode, keyedBy: AccessCode, vehicle: Vehicle,
    repairs: [Repair], remarks: String?, deadline: Instant?
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.performedAt = performedAt
    self.utcOffset = utcOffset
    self.recordedAt = recordedAt
    self.station = station
    self.mechanic = mechanic
    self.keyedBy = keyedBy
    self.vehicle = vehicle
    self.repairs = repairs
    self.remarks = remarks
    self.deadline = deadline
  }

  /// Whether the repairs were verified after the time for repairs had ended.
  package var isLate: Bool { deadline.map { performedAt > $0 } ?? false }

  /// Whether both are the same entry; what this device knew of the document may differ.
  package func isSameEntry(as other: Conformity) -> Bool {
    var other = other
    other.recordedAt = recordedAt
    other.deadline = deadline
    guard vehicle.vin == other.vehicle.vin else { return false }
    other.vehicle = vehicle
    return self == other
  }
}

/// The fields of a conformity's entry in the order they are asked; the only definition of what each one takes.
package enum ConformityFields {
  package static let all: [EntryField] = [
    EntryField("id", .identifier, isAsked: false),
    EntryField("kind", .documentKind, isAsked: false),
    EntryField("number", .certificateNumber, isAsked: false),
    // Optional where the document is known here or was read at the portal.
    EntryField("vehicle.vin", .vin),
    EntryField("performedAt", .dateTime, .required),
    EntryField("acceptDate", .flag, isAsked: false),
    EntryField("mechanic", .accessCode, .required),
    EntryField("keyedBy", .accessCode),
    EntryField("repairs[].component", .digits(1...6), .required),
    EntryField("repairs[].code", .letters(1...3), .required),
    EntryField("repairs[].repairedAt", .dateTime),
    EntryField("remarks", .lines),
  ]

  package static let repairList = EntryList("repairs", of: .mechanical, 1...40)
}
