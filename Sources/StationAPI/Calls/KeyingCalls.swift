package import Domain
package import FoundationEssentials

// Guided keying: a person types certificates into a portal that has no API, and the station remembers what is certain.

package struct KeyingQueueCall: StationCall {
  package static let route = CallRoute.get(
    "keying", "Certificates to type into the portal and to look for there, deadlines first, then oldest; at most 200.")

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingQueue {
    try await station.keyingQueue()
  }
}

/// Which certificate is keyed: a document, or repairs of one, which `operation` tells apart.
package struct KeyingSubject: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  /// Nil for the document itself where it waits, else its oldest repairs that wait.
  package var operation: OperationID?

  package init(kind: CertificateKind, number: CertificateNumber, operation: OperationID? = nil) {
    self.kind = kind
    self.number = number
    self.operation = operation
  }
}

/// Shows where the keying of a certificate stands, without its values where nobody may type it now.
package struct KeyingSessionCall: StationCall {
  package static let route = CallRoute.post("keying-session", "Shows where the keying of a certificate stands.")

  package var subject: KeyingSubject

  package init(subject: KeyingSubject) { self.subject = subject }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingSession {
    try await station.keyingSession(self)
  }
}

package struct KeyingTakeCall: StationCall {
  package static let route = CallRoute.post(
    "keying-take", "Gives a certificate to one person to type; the number is looked for at the portal first.")

  package var subject: KeyingSubject
  package var by: KeyingPerson
  /// Why it is taken over from another person, who has not gone on for 30 minutes.
  package var why: String?

  package init(subject: KeyingSubject, by: KeyingPerson, why: String? = nil) {
    self.subject = subject
    self.by = by
    self.why = why
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingSession {
    try await station.takeKeying(self)
  }
}

package struct KeyingStepCall: StationCall {
  package static let route = CallRoute.post(
    "keying-step", "Notes what the person who types a certificate did, and shows the next step.")

  package var subject: KeyingSubject
  package var by: KeyingPerson
  /// Of the session that the person saw: on an older one nothing is done.
  package var revision: Int
  package var action: KeyingAction

  package init(subject: KeyingSubject, by: KeyingPerson, revision: Int, action: KeyingAction) {
    self.subject = subject
    self.by = by
    self.revision = revision
    self.action = action
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingSession {
    try await station.stepKeying(self)
  }
}

/// What a person saw at the portal.
package struct KeyingSeen: Codable, Hashable, Sendable {
  /// As the portal shows them. The NIV may be its last six characters.
  package var number: CertificateNumber
  package var vin: String
  package var result: Inspection.Result?
  /// Nil for now.
  package var seenAt: Instant?
  package var reference: String?
  package var note: String?

  package init(
    number: CertificateNumber, vin: String, result: Inspection.Result? = nil, seenAt: Instant? = nil,
    reference: String? = nil, note: String? = nil
  ) {
    self.number = number
    self.vin = vin
    self.result = result
    self.seenAt = seenAt
    self.reference = reference
    self.note = note
  }
}

package struct KeyingWitnessCall: StationCall {
  package static let route = CallRoute.post(
    "keying-witness", "Notes what a person saw at the portal, with a copy where there is one.",
    mostBytes: 2 << 20)

  package var subject: KeyingSubject
  package var by: KeyingPerson
  /// Of the session that the person saw: on an older one nothing is done.
  package var revision: Int
  package var seen: KeyingSeen
  /// The portal's page, pasted; at most 1 MiB.
  package var page: String?
  /// A PDF of it; at most 1 MiB.
  package var pdf: Data?
  /// The person says that what differs does differ: it waits for a decision then.
  @Default package var confirmsDifference: Bool

  package init(
    subject: KeyingSubject, by: KeyingPerson, revision: Int, seen: KeyingSeen, page: String? = nil, pdf: Data? = nil,
    confirmsDifference: Bool = false
  ) {
    self.subject = subject
    self.by = by
    self.revision = revision
    self.seen = seen
    self.page = page
    self.pdf = pdf
    self.confirmsDifference = confirmsDifference
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingSession {
    try await station.witnessKeying(self)
  }
}

package struct KeyingCountersignCall: StationCall {
  package static let route = CallRoute.post(
    "keying-countersign", "Notes what a second person saw at the portal without this station's values.")

  package var subject: KeyingSubject
  package var by: KeyingPerson
  /// Of the session that the person saw: on an older one nothing is done.
  package var revision: Int
  package var seen: KeyingSeen

  package init(subject: KeyingSubject, by: KeyingPerson, revision: Int, seen: KeyingSeen) {
    self.subject = subject
    self.by = by
    self.revision = revision
    self.seen = seen
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingSession {
    try await station.countersignKeying(self)
  }
}

package struct KeyingRetractCall: StationCall {
  package static let route = CallRoute.post(
    "keying-retract", "Takes back the newest tick of a certificate's keying; the event stays in its life.")

  package var subject: KeyingSubject
  package var by: KeyingPerson
  /// Of the session that the person saw: on an older one nothing is done.
  package var revision: Int
  package var why: String

  package init(subject: KeyingSubject, by: KeyingPerson, revision: Int, why: String) {
    self.subject = subject
    self.by = by
    self.revision = revision
    self.why = why
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingSession {
    try await station.retractKeying(self)
  }
}

package struct KeyingCopyCall: StationCall {
  package static let route = CallRoute.post(
    "keying-copy", "Gives back the copy that is kept of what was typed or seen at the portal.")

  package var subject: KeyingSubject
  /// Of the copy, as an event of the certificate's keying has it.
  package var digest: PayloadDigest

  package init(subject: KeyingSubject, digest: PayloadDigest) {
    self.subject = subject
    self.digest = digest
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> KeyingCopyAnswer {
    try await station.keyingCopy(self)
  }
}

/// A copy, byte for byte. The values that were typed have the whole NI.
package struct KeyingCopyAnswer: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// What was typed: a line `field=value` for each step.
    case values
    /// The portal's page as text, or as a PDF.
    case text, pdf
  }

  package var kind: Kind
  package var digest: PayloadDigest
  package var bytes: Data

  package init(kind: Kind, digest: PayloadDigest, bytes: Data) {
    self.kind = kind
    self.digest = digest
    self.bytes = bytes
  }
}
