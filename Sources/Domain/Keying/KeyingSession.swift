/// Certificates to key, and what was keyed lately.
package struct KeyingQueue: Codable, Hashable, Sendable {
  package var counts: KeyingCounts
  /// Whether this station's portal is a web site.
  package var isWeb: Bool
  /// Whether the station was moved from this device: nobody types here any more.
  package var isRetired: Bool
  /// Not keyed, keyed, or to be countersigned: near deadlines first, then the oldest.
  package var rows: [KeyingRow]
  /// There are more than `most`.
  package var isCut: Bool
  /// Seen at the portal lately, the newest first, at most `mostSeen`.
  package var seen: [KeyingRow]
  /// Who typed last; a proposal for the next.
  package var lastPerson: KeyingPerson?

  package static let most = 200
  package static let mostSeen = 40

  package init(
    counts: KeyingCounts, isWeb: Bool, isRetired: Bool = false, rows: [KeyingRow], isCut: Bool, seen: [KeyingRow],
    lastPerson: KeyingPerson?
  ) {
    self.counts = counts
    self.isWeb = isWeb
    self.isRetired = isRetired
    self.rows = rows
    self.isCut = isCut
    self.seen = seen
    self.lastPerson = lastPerson
  }
}

/// One certificate in the queue.
package struct KeyingRow: Codable, Hashable, Sendable {
  package var operation: OperationID
  /// With `inspected`.
  package var summary: CertificateSummary
  package var record: KeyingRecord
  /// How many steps it has, where it is being typed.
  package var steps: Int?
  /// The end of the 48 hours for repairs, where there is one.
  package var deadline: Instant?
  /// Out of province: its own way [FAQ A2, A3].
  package var isOutOfProvince: Bool
  /// Repairs of a document that is not at the portal yet.
  package var waitsForDocument: Bool

  package init(
    operation: OperationID, summary: CertificateSummary, record: KeyingRecord, steps: Int? = nil,
    deadline: Instant? = nil, isOutOfProvince: Bool = false, waitsForDocument: Bool = false
  ) {
    self.operation = operation
    self.summary = summary
    self.record = record
    self.steps = steps
    self.deadline = deadline
    self.isOutOfProvince = isOutOfProvince
    self.waitsForDocument = waitsForDocument
  }
}

/// Where the keying of one certificate stands, with what is typed. Values are whole, the NI too: they are typed.
package struct KeyingSession: Codable, Hashable, Sendable {
  package var operation: OperationID
  package var summary: CertificateSummary
  package var record: KeyingRecord
  package var sheet: KeyingSheet
  package var vehicle: Vehicle
  /// A person's decision about the vehicle, made in a review.
  package var decision: VehicleDecision?
  /// The number to look for: the paper's; for an older document, the older number.
  package var search: CertificateNumber
  /// The number under which the portal has it, once it was saved.
  package var portalNumber: CertificateNumber?
  /// Oldest first.
  package var events: [KeyingEvent]
  /// Why a second person must look; empty where none must.
  package var second: [KeyingSecondReason]
  package var deadline: Instant?
  /// After so long without a call the portal's session has ended [FAQ C1].
  package var sessionEndsAt: Instant?

  package init(
    operation: OperationID, summary: CertificateSummary, record: KeyingRecord, sheet: KeyingSheet, vehicle: Vehicle,
    decision: VehicleDecision?, search: CertificateNumber, portalNumber: CertificateNumber?, events: [KeyingEvent],
    second: [KeyingSecondReason], deadline: Instant?
  ) {
    self.operation = operation
    self.summary = summary
    self.record = record
    self.sheet = sheet
    self.vehicle = vehicle
    self.decision = decision
    self.search = search
    self.portalNumber = portalNumber
    self.events = events
    self.second = second
    self.deadline = deadline
    sessionEndsAt = record.state == .keying ? record.activeAt + KeyingRecord.sessionTime : nil
  }
}

extension [KeyingEvent] {
  /// How often a second person saw something else since it was last typed or seen; oldest event first.
  package var mismatches: Int {
    reversed().prefix { !$0.isOfTyping }.count { if case .mismatched = $0.what { true } else { false } }
  }
}

extension KeyingEvent {
  /// The copy that is kept with it, by its digest: of what was typed, or of what was seen.
  package var copy: PayloadDigest? {
    switch what {
    case .saved(let values, _): values
    case .witnessed(let sighting), .countersigned(let sighting, _): sighting.copy?.digest
    default: nil
    }
  }

  /// Whether the person typed it then.
  package var isTyped: Bool { if case .saved = what { true } else { false } }
}
