import Domain
import TestSupport

extension Plant {
  /// The receipts beside a document are not looked at: what was noted is sent again, and refused by the portal's own
  /// rule.
  static let unseenRepairs = Plant("noted repairs are not seen", at: .repeatable) {
    $0.portal = { portal, _ in
      var wrong = portal
      wrong.document = { kind, number, token in
        let exchange = await portal.document(kind, number, token)
        guard case .answered(var document) = exchange.outcome else { return exchange }
        document.conformities = []
        return .answered(document)
      }
      return wrong
    }
  }
}
