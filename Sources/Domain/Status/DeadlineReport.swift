/// Certificates that the portal has no proof of yet and whose 48 hours for repairs end soon or have ended. At most 500.
package struct DeadlineReport: Codable, Hashable, Sendable {
  /// Ending within 12 hours.
  package var soon: Int
  package var past: Int
  /// The one that ends, or ended, first.
  package var first: CertificateDeadline?

  package static let none = DeadlineReport([], at: Instant(milliseconds: 0))

  /// - Parameter deadlines: those that are near or past, the first to end first.
  package init(_ deadlines: [CertificateDeadline], at now: Instant) {
    past = deadlines.count { $0.endsAt <= now }
    soon = deadlines.count - past
    first = deadlines.first
  }

  /// So long before its end a deadline is told of.
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
