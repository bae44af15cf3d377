/// The reasons to write to the support, and the one case where people telephone.
package enum DraftKind: String, CaseIterable, Sendable {
  /// The portal returned to its start after the page that confirms one's own particulars [FAQ C2].
  case supportSignIn = "support-sign-in"
  /// A document that was sent, with no answer that proves that it arrived [FAQ U2].
  case unknownOutcome = "unknown-outcome"
  /// Statistics, as long as the portal offers none [FAQ U3].
  case statistics
  /// An AVP to cancel [FAQ R9].
  case cancelPhotometric = "cancel-avp"
  /// A client was refused at a service centre: by telephone [FAQ I1].
  case clientRefused = "client-refused"

  /// The rule of the FAQ that this case follows.
  package var rule: FAQRule {
    switch self {
    case .supportSignIn: .c2
    case .unknownOutcome: .u2
    case .statistics: .u3
    case .cancelPhotometric: .r9
    case .clientRefused: .i1
    }
  }

  private var frenchName: String {
    switch self {
    case .supportSignIn: "connexion"
    case .unknownOutcome: "resultat-inconnu"
    case .statistics: "statistiques"
    case .cancelPhotometric: "annuler-avp"
    case .clientRefused: "client-refuse"
    }
  }

  /// Whether the draft is about one certificate.
  package var needsNumber: Bool { self == .unknownOutcome || self == .cancelPhotometric }
  package var takesNumber: Bool { needsNumber || self == .clientRefused }

  /// Accepts the English or French name, or the FAQ's id.
  package init?(named name: String) {
    let found = Self.allCases.first { kind in
      name == kind.rawValue || name == kind.frenchName || name.uppercased() == kind.rule.rawValue
    }
    guard let found else { return nil }
    self = found
  }

  /// Every name, in both languages.
  package static var names: [String] { allCases.flatMap { [$0.rawValue, $0.frenchName] } }
}
