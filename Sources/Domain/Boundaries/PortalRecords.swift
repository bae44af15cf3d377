package import FoundationEssentials

/// A code is on its way by e-mail (SyncProtocol §3.1).
package struct Challenge: Codable, Hashable, Sendable {
  package var id: SignInID
  /// Masked by the portal.
  package var sentTo: String
  package var expiresAt: Instant
  package var attemptsLeft: Int

  package init(id: SignInID, sentTo: String, expiresAt: Instant, attemptsLeft: Int) {
    self.id = id
    self.sentTo = sentTo
    self.expiresAt = expiresAt
    self.attemptsLeft = attemptsLeft
  }
}

/// A session at the portal (SyncProtocol §3.2).
package struct Session: Codable, Hashable, Sendable {
  package var token: Secret
  /// It ends after this long without a request [FAQ C1].
  package var idle: Span
  package var accessCode: AccessCode
  package var name: String
  /// Empty: consultation only [FAQ C6].
  package var mandates: [String]

  package init(token: Secret, idle: Span, accessCode: AccessCode, name: String, mandates: [String]) {
    self.token = token
    self.idle = idle
    self.accessCode = accessCode
    self.name = name
    self.mandates = mandates
  }
}

/// Attempts left before the account is suspended, by the portal's own count (SyncProtocol §3.3).
package struct AccountStanding: Hashable, Sendable {
  package var attemptsLeft: Int
  package var suspendedUntil: Instant?

  package init(attemptsLeft: Int, suspendedUntil: Instant?) {
    self.attemptsLeft = attemptsLeft
    self.suspendedUntil = suspendedUntil
  }
}

/// One certificate on its way: the sealed bytes and the vehicle they are filed under (SyncProtocol §4.2).
package struct Submission: Hashable, Sendable {
  package var operation: OperationID
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var payload: Data
  package var digest: PayloadDigest
  package var vehicle: PortalVehicleID

  package init(
    operation: OperationID, kind: CertificateKind, number: CertificateNumber, payload: Data, digest: PayloadDigest,
    vehicle: PortalVehicleID
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.payload = payload
    self.digest = digest
    self.vehicle = vehicle
  }
}

/// One entry's answer within a batch that was answered (SyncProtocol §4.6).
package enum SubmissionAnswer: Hashable, Sendable {
  case receipt(Receipt, status: Int)
  case problem(PortalProblem)
}

/// The portal's proof, as it stated it; `Receipt.verifies(_:)` says whether it is one (SyncProtocol §4.3).
package struct Receipt: Codable, Hashable, Sendable {
  package var operation: OperationID
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var digest: PayloadDigest
  package var portalID: String
  package var receivedAt: Instant
  package var vehicle: PortalVehicleID

  package init(
    operation: OperationID, kind: CertificateKind, number: CertificateNumber, digest: PayloadDigest, portalID: String,
    receivedAt: Instant, vehicle: PortalVehicleID
  ) {
    self.operation = operation
    self.kind = kind
    self.number = number
    self.digest = digest
    self.portalID = portalID
    self.receivedAt = receivedAt
    self.vehicle = vehicle
  }
}

/// Is this number there, with this content? (SyncProtocol §4.5)
package struct LookupQuestion: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  package var digest: PayloadDigest

  package init(kind: CertificateKind, number: CertificateNumber, digest: PayloadDigest) {
    self.kind = kind
    self.number = number
    self.digest = digest
  }
}

package enum LookupFinding: Hashable, Sendable {
  case same(Receipt)
  case differs
  case absent
  case inProgress
}

/// A certificate as the portal holds it (SyncProtocol §4.4).
package struct PortalCertificate: Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  /// Nil for one that was keyed in at the portal itself.
  package var receipt: Receipt?
  /// Field name to text, in the form's order, for showing side by side.
  package var fields: [PortalField]

  package init(kind: CertificateKind, number: CertificateNumber, receipt: Receipt?, fields: [PortalField]) {
    self.kind = kind
    self.number = number
    self.receipt = receipt
    self.fields = fields
  }
}

/// A field of the portal's form as text: `vehicle.vin`, `owner.name` …
package struct PortalField: Codable, Hashable, Sendable {
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Which vehicles could this be? (SyncProtocol §6.1)
package struct VehicleQuestion: Hashable, Sendable {
  package var vin: VehicleIdentificationNumber
  package var plate: String?
  package var jurisdiction: String?

  package init(vin: VehicleIdentificationNumber, plate: String?, jurisdiction: String?) {
    self.vin = vin
    self.plate = plate
    self.jurisdiction = jurisdiction
  }
}

package struct VehicleCandidates: Codable, Hashable, Sendable {
  package var vehicles: [PortalVehicleRecord]
  /// The portal found more than it told.
  package var truncated: Bool

  package init(vehicles: [PortalVehicleRecord], truncated: Bool) {
    self.vehicles = vehicles
    self.truncated = truncated
  }
}

/// A vehicle as the portal holds it. Its owner never decides anything [FAQ R1].
package struct PortalVehicleRecord: Codable, Hashable, Sendable {
  package var id: PortalVehicleID
  package var vin: String
  package var year: Int?
  package var make: String?
  package var model: String?
  package var colour: String?
  package var plate: String?
  package var jurisdiction: String?
  package var netMass: String?
  package var ownerName: String?

  package init(
    id: PortalVehicleID, vin: String, year: Int? = nil, make: String? = nil, model: String? = nil,
    colour: String? = nil, plate: String? = nil, jurisdiction: String? = nil, netMass: String? = nil,
    ownerName: String? = nil
  ) {
    self.id = id
    self.vin = vin
    self.year = year
    self.make = make
    self.model = model
    self.colour = colour
    self.plate = plate
    self.jurisdiction = jurisdiction
    self.netMass = netMass
    self.ownerName = ownerName
  }
}

/// What is left to do here, for the office's overview (SyncProtocol §7).
package struct Backlog: Hashable, Sendable {
  package var epoch: EpochID
  package var highWaterMark: Int64
  package var counts: [OutboxState: Int]
  package var oldest: Instant?

  package init(epoch: EpochID, highWaterMark: Int64, counts: [OutboxState: Int], oldest: Instant?) {
    self.epoch = epoch
    self.highWaterMark = highWaterMark
    self.counts = counts
    self.oldest = oldest
  }
}
