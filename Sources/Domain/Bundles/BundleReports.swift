/// A bundle file and the counts of its certificates.
package struct BundleSummary: Codable, Hashable, Sendable {
  package var bundle: BundleID
  package var createdAt: Instant
  /// When a person confirmed that the file was written; nil before.
  package var writtenAt: Instant?
  package var who: String
  package var certificates: Int
  /// Certificates of the file that are reinstated, by the file or over the network.
  package var reinstated: Int
  /// Certificates of the file whose answer was carried back.
  package var answered: Int

  package init(
    bundle: BundleID, createdAt: Instant, writtenAt: Instant?, who: String, certificates: Int, reinstated: Int,
    answered: Int
  ) {
    self.bundle = bundle
    self.createdAt = createdAt
    self.writtenAt = writtenAt
    self.who = who
    self.certificates = certificates
    self.reinstated = reinstated
    self.answered = answered
  }
}

/// What reading a file of receipts changed, counted by certificate.
package struct ReceiptsReport: Codable, Hashable, Sendable {
  package var bundle: BundleID
  package var certificates: Int
  /// Reinstated by this file.
  package var confirmed = 0
  /// Answered by a problem that a person must look at: held or quarantined by this file.
  package var forPerson = 0
  /// Answers that leave the certificate as it was, or ready to be matched again.
  package var noted = 0
  /// Read from this same file before.
  package var known = 0
  /// Skipped because a request for them was under way: the file must be read again.
  package var left = 0
  /// The problems among the answers that this reading stored.
  package var problems: [CarriedProblem] = []

  package init(bundle: BundleID, certificates: Int) {
    self.bundle = bundle
    self.certificates = certificates
  }
}

package struct CarriedProblem: Codable, Hashable, Sendable {
  package var kind: CertificateKind
  package var number: CertificateNumber
  /// The state after the file was read.
  package var state: OutboxState
  /// The last part of the problem's type, or the status.
  package var problem: String
  package var field: String?

  package init(kind: CertificateKind, number: CertificateNumber, state: OutboxState, problem: String, field: String?) {
    self.kind = kind
    self.number = number
    self.state = state
    self.problem = problem
    self.field = field
  }
}

/// This station's key for bundles, for people to compare and to bring to the office.
package struct BundleKeyReport: Codable, Hashable, Sendable {
  package var station: StationID
  package var key: BundleKey
  package var fingerprint: String
  package var standing: StationKeyState
  /// Fingerprint of the portal's key that bundles are encrypted for; nil while none is known.
  package var portalFingerprint: String?

  package init(station: StationID, key: BundleKey, standing: StationKeyState, portalFingerprint: String?) {
    self.station = station
    self.key = key
    fingerprint = key.fingerprint
    self.standing = standing
    self.portalFingerprint = portalFingerprint
  }
}

/// Whether the portal has this station's key.
package enum StationKeyState: String, Codable, CaseIterable, Sendable {
  case untold
  case acknowledged
  /// The portal has another key; the office must trust this one.
  case refused
}

/// Certificates in files that were written, and not reinstated yet.
package struct CarriedReport: Codable, Hashable, Sendable {
  package var count: Int
  /// When the newest of these files was written; nil when there are none.
  package var lastWrittenAt: Instant?

  package static let none = CarriedReport(count: 0, lastWrittenAt: nil)

  package init(count: Int, lastWrittenAt: Instant?) {
    self.count = count
    self.lastWrittenAt = lastWrittenAt
  }
}

/// One bundle file that holds a certificate, and the answers that were carried back for it.
package struct CarriedRecord: Codable, Hashable, Sendable {
  package var bundle: BundleID
  package var createdAt: Instant
  package var writtenAt: Instant?
  package var who: String
  /// Oldest first.
  package var answers: [Answer]

  package struct Answer: Codable, Hashable, Sendable {
    /// `answeredAt` is by the portal's clock, `storedAt` by this device's.
    package var answeredAt: Instant
    package var storedAt: Instant
    package var status: Int
    /// The problem's name; nil for a receipt.
    package var problem: String?
    package var field: String?

    package init(answeredAt: Instant, storedAt: Instant, status: Int, problem: String?, field: String?) {
      self.answeredAt = answeredAt
      self.storedAt = storedAt
      self.status = status
      self.problem = problem
      self.field = field
    }
  }

  package init(bundle: BundleID, createdAt: Instant, writtenAt: Instant?, who: String, answers: [Answer]) {
    self.bundle = bundle
    self.createdAt = createdAt
    self.writtenAt = writtenAt
    self.who = who
    self.answers = answers
  }
}
