import Domain
import TestSupport

@testable import TestPortal

extension Plant {
  /// The receipts beside a document are ignored: repairs that were noted are sent again, and refused by the portal's
  /// own rule.
  static let unseenRepairs = Plant("noted repairs are not seen", at: .repeatable) {
    $0.portal = { portal, _ in UnseenRepairs(portal: portal) }
  }

  private struct UnseenRepairs: PortalWrapper {
    let portal: any Portal

    func document(
      _ kind: CertificateKind, _ number: CertificateNumber, _ session: Secret
    ) async -> Exchange<PortalCertificate> {
      let exchange = await portal.document(kind, number, session)
      guard case .answered(var document) = exchange.outcome else { return exchange }
      document.conformities = []
      return .answered(document)
    }
  }
}
