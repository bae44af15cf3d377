/// Why the portal was not reached, or whose answer came in its place. The codes are never translated.
package enum LinkCause: String, Codable, CaseIterable, Sendable {
  case nameUnknown, refused, noRoute, noTLS, timedOut, cut
  /// Only versions of TLS that are not taken any more; no encryption in common.
  case oldTLS, noCipher
  /// The file of authorities to trust cannot be used.
  case authorities
  /// What answers has no valid certificate of the portal's; then why, where it is one of the usual reasons.
  case certificate
  case certificateExpired, certificateNotYetValid, certificateSelfSigned, certificateUnknownAuthority
  case certificateOtherHost, certificateNameless
  /// 511: the network asks for a sign-in.
  case networkSignIn
  case redirect
  /// An answer without the portal's marker.
  case unmarked
  /// A 5xx without the marker, as a server in front of the portal gives it.
  case gateway
  case other

  package init(_ failure: TransferFailure) {
    self =
      switch failure {
      case .nameNotResolved: .nameUnknown
      case .refused: .refused
      case .noRoute: .noRoute
      case .noTLS: .noTLS
      case .oldTLS: .oldTLS
      case .noCipher: .noCipher
      case .authorities: .authorities
      case .timedOut: .timedOut
      case .connectionLost: .cut
      case .notConnected, .tooLarge, .other: .other
      }
  }

  package init(_ answer: ForeignAnswer) {
    self =
      switch answer {
      case .unmarked: .unmarked
      case .gateway: .gateway
      case .redirect: .redirect
      case .networkSignIn: .networkSignIn
      case .certificate: .certificate
      case .certificateExpired: .certificateExpired
      case .certificateNotYetValid: .certificateNotYetValid
      case .certificateSelfSigned: .certificateSelfSigned
      case .certificateUnknownAuthority: .certificateUnknownAuthority
      case .certificateOtherHost: .certificateOtherHost
      case .certificateNameless: .certificateNameless
      }
  }

  /// Nil for an answer that carries the portal's marker.
  package init?<Answer>(of outcome: ExchangeOutcome<Answer>) {
    switch outcome {
    case .failed(let failure): self.init(failure)
    case .foreign(let answer): self.init(answer)
    case .answered, .refused, .malformed: return nil
    }
  }

  /// What answers did not prove that it is the portal; nothing was sent to it.
  package var isOfCertificate: Bool {
    switch self {
    case .certificate, .certificateExpired, .certificateNotYetValid, .certificateSelfSigned,
      .certificateUnknownAuthority, .certificateOtherHost, .certificateNameless:
      true
    case .nameUnknown, .refused, .noRoute, .noTLS, .timedOut, .cut, .oldTLS, .noCipher, .authorities, .networkSignIn,
      .redirect, .unmarked, .gateway, .other:
      false
    }
  }

  /// This device's clock, if it is wrong, makes a good certificate look so.
  package var isOfClock: Bool { self == .certificateExpired || self == .certificateNotYetValid }

  /// A plain web site would answer so; a network's sign-in page as well.
  package var isOfAnyWebSite: Bool { self == .unmarked || self == .redirect }
}
