/// Why the portal was not reached, or whose answer came in its place. The codes are never translated.
package enum LinkCause: String, Codable, CaseIterable, Sendable {
  case nameUnknown, refused, noRoute, noTLS, timedOut, cut
  /// What answers has no valid certificate of the portal's.
  case certificate
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

  /// A plain web site would answer so; a network's sign-in page as well.
  package var isOfAnyWebSite: Bool { self == .unmarked || self == .redirect }
}
