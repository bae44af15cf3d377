/// Unconfirmed certificates whose 48 hours for repairs end soon or have ended. At most 500.
package struct DeadlineReport: Codable, Hashable, Sendable {
  /// Certificates whose time ends within 12 hours.
  package var soon: Int
  package var past: Int
  /// The earliest deadline, past or near.
  package var first: CertificateDeadline?

  package static let none = DeadlineReport([], at: Instant(milliseconds: 0))

  /// - Parameter deadlines: those that are near or past, earliest first.
  package init(_ deadlines: [CertificateDeadline], at now: Instant) {
    past = deadlines.count { $0.endsAt <= now }
    soon = deadlines.count - past
    first = deadlines.first
  }

  /// How long before its end a deadline is reported.
  package static let notice = Span.hours(12)
  package static let most = 500

  package var isEmpty: Bool { soon == 0 && past == 0 }
}

/// When the time to repair minor defects ends.
package struct CertificateDeadline: Codable, Hashable, Sendable {
  package var certificate: CertificateSummary
  package var endsAt: Instant

  package init(certificate: CertificateSummary, endsAt: Instant) {
    self.certificate = certificate
    self.endsAt = endsAt
  }
}
