/// Why the portal was not reached, or what answered in its place. The codes are never translated.
package enum LinkCause: String, Codable, CaseIterable, Sendable {
  case nameUnknown, refused, noRoute, noTLS, timedOut, cut
  /// The listener speaks only TLS versions that are too old; no cipher in common.
  case oldTLS, noCipher
  /// The file of authorities to trust cannot be used.
  case authorities
  /// libcurl cannot be used on this device: nothing is known of the portal.
  case library
  /// The server's certificate does not verify; the cases below give the usual reasons.
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
      case .noRoute, .networkLost: .noRoute
      case .noTLS: .noTLS
      case .oldTLS: .oldTLS
      case .noCipher: .noCipher
      case .authorities: .authorities
      case .library: .library
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

  /// Whether the server did not prove that it is the portal; nothing was sent to it.
  package var isOfCertificate: Bool {
    switch self {
    case .certificate, .certificateExpired, .certificateNotYetValid, .certificateSelfSigned,
      .certificateUnknownAuthority, .certificateOtherHost, .certificateNameless:
      true
    case .nameUnknown, .refused, .noRoute, .noTLS, .timedOut, .cut, .oldTLS, .noCipher, .authorities, .library,
      .networkSignIn, .redirect, .unmarked, .gateway, .other:
      false
    }
  }

  /// Whether a wrong clock of this device may be the cause.
  package var isOfClock: Bool { self == .certificateExpired || self == .certificateNotYetValid }

  /// Whether a plain web site, or a network's sign-in page, would answer so.
  package var isOfAnyWebSite: Bool { self == .unmarked || self == .redirect }
}
