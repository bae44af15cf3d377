/// Why a second person must look at the portal.
package enum KeyingSecondReason: String, Codable, CaseIterable, Sendable {
  /// A value was adapted for the portal.
  case adapted
  case majorDefect
  /// An older document, whose number the portal gives [FAQ A3].
  case olderDocument
  /// One certificate in ten, by the digest of its content: nobody can tell before which.
  case oneInTen

  /// Whether it holds for a certificate.
  package func holds(
    for intent: OutboxOperation.Intent, _ inspection: Inspection?, _ adaptations: [Adaptation],
    digest: PayloadDigest
  ) -> Bool {
    switch self {
    case .adapted: !adaptations.isEmpty
    case .majorDefect: inspection?.defects.contains { $0.severity == .major } ?? false
    case .olderDocument: intent == .register
    case .oneInTen: digest.bytes.first.map { $0 % 10 == 0 } ?? false
    }
  }
}
